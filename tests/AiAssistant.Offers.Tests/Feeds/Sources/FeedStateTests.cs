using AiAssistant.Offers.Tests.Http;
using static AiAssistant.Offers.Tests.Http.LoopbackServer;

namespace AiAssistant.Offers.Tests.Feeds.Sources;

/// <summary>Resuming a download from an address, by what its server says of the feed's state.</summary>
public sealed class FeedStateTests
{
    private const string Products = "id\ttitle\n1\tTent\n2\tLamp\n3\tStove\n";
    private string[] _validators = [];

    [Theory]
    [InlineData("ETag: \"a\"", "ETag: \"b\"")]
    [InlineData("ETag: W/\"a\"", "ETag: W/\"b\"")]
    [InlineData("ETag: not-quoted", "ETag: not-quoted-either")]
    [InlineData("Last-Modified: Mon, 05 Jan 2026 08:00:00 GMT", "Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT")]
    public async Task Download_ResumeAfter_GoesOnInTheSameStateOnly(string first, string second)
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", Products, _validators));
        await using var scene = new FeedScene(server.Address());
        _validators = [first];
        var all = await scene.ReadAsync();

        Assert.Equal("2 3", await scene.IdsAsync(all[0].Checkpoint));
        Assert.Equal("", await scene.IdsAsync(all[2].Checkpoint));

        _validators = [second];
        var again = await scene.ReadAsync(all[0].Checkpoint);
        Assert.Equal([true, false, false], again.Select(step => step.StartsOver));
        Assert.DoesNotContain(all, step => step.StartsOver);
    }

    [Fact]
    public async Task Download_NoValidators_HasNoCheckpoints()
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", Products, _validators));
        await using var scene = new FeedScene(server.Address());

        Assert.All(await scene.ReadAsync(), step => Assert.Null(step.Checkpoint));

        _validators = ["ETag: \"a\""];
        var checkpoint = (await scene.ReadAsync())[0].Checkpoint;
        _validators = [];
        Assert.True((await scene.ReadAsync(checkpoint))[0].StartsOver);
    }
}
