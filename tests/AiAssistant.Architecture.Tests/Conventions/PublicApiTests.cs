using System.Reflection;
using System.Runtime.CompilerServices;
using AiAssistant.Offers.Feeds;
using AiAssistant.Retrieval;
using AiAssistant.Testing;

namespace AiAssistant.Architecture.Tests.Conventions;

public sealed class PublicApiTests
{
    private static readonly Assembly Abstractions = typeof(AiAssistantException).Assembly;

    private static readonly Assembly[] Assemblies =
    [
        Abstractions,
        typeof(InMemoryPassageIndex).Assembly,
        typeof(AiAssistantOptions).Assembly,
        typeof(FeedOptions).Assembly,
        typeof(ManualTimeProvider).Assembly,
    ];

    private static readonly Type[] Public = [.. Assemblies.SelectMany(assembly => assembly.GetExportedTypes())];

    [Fact]
    public void Classes_AreSealedOrAbstract() => Assert.Empty(PublicApiRules.Unsealed(Public));

    [Fact]
    public void AsyncMethods_SayItAndTakeAToken() => Assert.Empty(PublicApiRules.Asynchrony(Public));

    [Fact]
    public void Properties_OutsideOptions_CannotBeSet() => Assert.Empty(PublicApiRules.Setters(Public));

    [Fact]
    public void Names_OfAllTypes_SayWhatTheyDo() =>
        Assert.Empty(PublicApiRules.Names(
            Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))));

    [Fact]
    public void Abstractions_EachPublicType_LivesInTheFolderOfItsNamespace() =>
        Assert.Empty(PublicApiRules.Folders(
            Abstractions.GetExportedTypes(), "src/AiAssistant.Abstractions", path => File.Exists(Path.Combine(Repository.Root, path))));

    [Fact]
    public void Rules_TypeThatBreaksThemAll_IsNamedByEach()
    {
        Type[] types = [typeof(BadSampleHelper)];

        Assert.Single(PublicApiRules.Unsealed(types));
        Assert.Equal(3, PublicApiRules.Asynchrony(types).Count());
        Assert.Equal($"{typeof(BadSampleHelper).FullName}.Text can be set", Assert.Single(PublicApiRules.Setters(types)));
        Assert.Single(PublicApiRules.Names(types));
        Assert.Equal(
            $"{typeof(BadSampleHelper).FullName} is not in src/X/Architecture/Tests/Conventions/BadSampleHelper.cs",
            Assert.Single(PublicApiRules.Folders(types, "src/X", static _ => false)));
    }
}
