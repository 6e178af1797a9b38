using AiAssistant.Resources;
using AiAssistant.Tests.Learning;

namespace AiAssistant.Tests.Resources;

/// <summary>Whatever sellers, shops, models and the clock do in whatever order: every row that is ever written holds what is promised of it.</summary>
public sealed class ResourceWalkTests
{
    private const int Steps = 200;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait("Requirement", "S21")]
    [Trait("Requirement", "S23")]
    [Trait("Requirement", "S25")]
    [Trait("Requirement", "S26")]
    [Trait("Requirement", "S27")]
    public async Task Walk_RandomMoves_EveryWrittenRowKeepsTheInvariants(int seed)
    {
        var walk = new Walk(seed);
        for (var step = 0; step < Steps; step++)
        {
            await walk.StepAsync();
        }

        await walk.EndAsync();

        Assert.Empty(walk.Violations);
        Assert.True(walk.Writes > Steps / 4, $"The walk wrote no more than {walk.Writes} times, so it shows nothing.");
    }

    [Fact]
    public async Task Write_RowThatBreaksAPromise_IsFound()
    {
        var store = new StrictResourceStore();
        var row = new Resource { Id = new ResourceId(default, "r"), Name = "Shop", Content = new KnowledgeBaseContent(), CreatedAt = default };
        var failed = row with { Status = ResourceStatus.Failed, Failure = new Finding("x"), Fault = new LearningFault(default, 1, "x") };
        await store.WriteAsync(failed, 0, LearningScene.Token);
        Assert.Empty(store.Violations);

        await store.WriteAsync(row with { Status = ResourceStatus.Success }, 1, LearningScene.Token);

        Assert.StartsWith("is published when it succeeded: ", Assert.Single(store.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_MoveThatMayNotBeMade_IsRefusedBeforeTheStore()
    {
        var scene = new LearningScene();
        var added = await scene.AddAsync("Shop", LearningScene.Warranty("Two years."));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            scene.Rows.WriteAsync(added, ResourceMove.Fail(new Finding("x"), new LearningFault(default, 1, "x")), LearningScene.Token));

        Assert.Equal("The move Fail may not be made from Waiting.", fault.Message);
        Assert.Equal(added, await scene.ReadAsync(added.Id));
    }

    [Fact]
    public void Allows_EachMoveFromEachState_IsAsTheTableOfTheDecisionSays()
    {
        var table = Enum.GetValues<ResourceMoveKind>().Select(move =>
            $"{move}: {string.Join(' ', Rows().Where(row => ResourceLife.Allows(move, row)).Select(ResourceLife.StateOf))}".TrimEnd());

        Assert.Equal(
            [
                "Add: Absent",
                "Retry: Failed",
                "Refresh: Success",
                "Edit: Waiting Learning Success Failed",
                "Rename: Waiting Learning Success Failed",
                "Cancel: Waiting Learning",
                "Delete: Waiting Learning Success Failed",
                "Claim: Waiting Learning",
                "Renew: Learning",
                "Progress: Learning",
                "PutOff: Learning",
                "Release: Learning",
                "Succeed: Learning",
                "Fail: Learning",
                "Remove: Deleted",
            ],
            table);
    }

    private static IEnumerable<Resource?> Rows()
    {
        var row = new Resource { Id = default, Name = "Shop", Content = new KnowledgeBaseContent(), CreatedAt = default };
        return
        [
            null,
            row,
            row with { Lease = row.Lease with { Holder = "me" } },
            row with { Status = ResourceStatus.Success },
            row with { Status = ResourceStatus.Failed },
            row with { DeletedAt = default(DateTimeOffset), Status = ResourceStatus.Failed },
        ];
    }

    private sealed class Walk
    {
        private readonly Random _random;
        private readonly StrictResourceStore _store = new();
        private readonly LearningScene _scene;

        public Walk(int seed)
        {
            _random = new Random(seed);
            _scene = new LearningScene(store: _store);
            _scene.Embeddings.Poison = "poison";
            foreach (var account in Accounts)
            {
                _scene.Shop.AddAccount(LearningScene.Tenant, account, LearningScene.Offers(3));
            }
        }

        public IReadOnlyList<string> Violations => _store.Violations;

        public int Writes => _store.Writes;

        private static string[] Accounts => ["a", "b"];

        public async Task StepAsync()
        {
            if (_random.Next(2) == 0)
            {
                await SellerAsync();
                return;
            }

            switch (_random.Next(8))
            {
                case 0:
                    _scene.Shop.FailAfter(LearningScene.Tenant, Pick(Accounts), _random.Next(4), isTransient: _random.Next(2) == 0);
                    break;
                case 1:
                    _scene.Shop.SetOffers(LearningScene.Tenant, Pick(Accounts), LearningScene.Offers(_random.Next(6)));
                    break;
                case 2:
                    _scene.Embeddings.FaultsLeft = _random.Next(4);
                    break;
                case 3:
                    _scene.Time.Advance(TimeSpan.FromMinutes(_random.Next(60_000)));
                    break;
                default:
                    // In the middle of an attempt the seller does something, too.
                    _scene.Embeddings.Before = _random.Next(2) == 0 ? SellerAsync : null;
                    await LearnAsync();
                    break;
            }
        }

        public async Task EndAsync()
        {
            _scene.Embeddings.Before = null;
            _scene.Embeddings.FaultsLeft = 0;
            for (var i = 0; i < 20; i++)
            {
                await LearnAsync();
                _scene.Time.Advance(TimeSpan.FromHours(1));
            }

            await foreach (var row in _scene.Library.ListAsync(LearningScene.Tenant, LearningScene.Token))
            {
                Assert.NotEqual(ResourceStatus.Processing, row.Status);
                await _scene.Library.DeleteAsync(row.Id, LearningScene.Token);
            }

            await LearnAsync();
            _scene.Time.Advance(_scene.Options.SweepGrace);
            await LearnAsync();
            Assert.Empty(await _scene.Store.ListAsync(new ResourceFilter { Deleted = null }, LearningScene.Token).ToListAsync(LearningScene.Token));
            Assert.Empty(await _scene.VersionsAsync());
        }

        private async Task SellerAsync()
        {
            var library = _scene.Library;
            var rows = await library.ListAsync(LearningScene.Tenant, LearningScene.Token).ToListAsync(LearningScene.Token);
            var id = rows.Count == 0 ? new ResourceId(LearningScene.Tenant, "none") : rows[_random.Next(rows.Count)].Id;
            var answer = Pick(["Two years.", "Three years.", "poison", ""]);
            var name = Pick(["Shop", "Main", "Other", "Fourth"]);
            _ = _random.Next(12) switch
            {
                0 or 8 or 9 => await library.AddKnowledgeBaseAsync(LearningScene.Tenant, name, LearningScene.Warranty(answer), LearningScene.Token),
                1 or 10 or 11 => await library.AddOffersAsync(LearningScene.Tenant, name, new AccountRef("scripted", Pick(Accounts)), LearningScene.Token),
                2 => await library.RetryAsync(id, LearningScene.Token),
                3 => await library.RefreshAsync(id, LearningScene.Token),
                4 => await library.EditAsync(id, LearningScene.Warranty(answer), LearningScene.Token),
                5 => await library.RenameAsync(id, name, LearningScene.Token),
                6 => await library.CancelAsync(id, LearningScene.Token),
                _ => await library.DeleteAsync(id, LearningScene.Token),
            };
        }

        /// <summary>Learns what is due. The clock moves when a download pauses, since nothing else would wake it.</summary>
        private async Task LearnAsync()
        {
            var learning = _scene.LearnAsync();
            while (!learning.IsCompleted)
            {
                if (_scene.Time.WaitingTimers > 0)
                {
                    _scene.Time.Advance(TimeSpan.FromSeconds(1));
                }

                await Task.Yield();
            }

            await learning;
        }

        private string Pick(string[] among) => among[_random.Next(among.Length)];
    }
}
