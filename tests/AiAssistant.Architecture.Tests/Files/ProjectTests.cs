using System.Xml.Linq;

namespace AiAssistant.Architecture.Tests.Files;

public sealed class ProjectTests
{
    private static readonly string[] AotClean = ["AiAssistant", "AiAssistant.Abstractions", "AiAssistant.Retrieval"];

    public static TheoryData<string> Projects => [.. Repository.SourceProjects()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_HasADescription(string project)
    {
        var properties = Properties(project);
        var isPackable = properties.GetValueOrDefault("IsPackable") != "false";

        Assert.True(!isPackable || properties.GetValueOrDefault("Description") is { Length: > 40 }, $"{project} has no Description that tells what it is for.");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void AotFlag_IsSetWhereItIsPromised(string project) =>
        Assert.Equal(AotClean.Contains(project), Properties(project).GetValueOrDefault("IsAotCompatible") == "true");

    [Fact]
    public void AotClean_NamesProjectsThatExist() => Assert.Empty(AotClean.Except(Repository.SourceProjects(), StringComparer.Ordinal));

    [Fact]
    public void NuGetConfig_NamesNoSourceAddress() => Assert.Empty(SourceAddresses(XDocument.Load(Path.Combine(Repository.Root, "nuget.config"))));

    [Fact]
    public void SourceAddresses_ConfigWithASource_NamesIt()
    {
        var config = XDocument.Parse("<configuration><packageSources><add key=\"x\" value=\"somewhere\" /></packageSources></configuration>");

        Assert.Equal(["somewhere"], SourceAddresses(config));
    }

    private static IEnumerable<string> SourceAddresses(XDocument config) =>
        from attribute in config.Descendants().Attributes()
        where attribute.Value.Contains("://", StringComparison.Ordinal) || (attribute.Name == "value" && attribute.Parent!.Parent?.Name == "packageSources")
        select attribute.Value;

    private static Dictionary<string, string> Properties(string project) =>
        XDocument.Load(Repository.ProjectFile(project)).Descendants("PropertyGroup").Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value.Trim(), StringComparer.Ordinal);
}
