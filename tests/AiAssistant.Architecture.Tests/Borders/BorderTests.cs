using System.Xml.Linq;

namespace AiAssistant.Architecture.Tests.Borders;

public sealed class BorderTests
{
    private const string ChatSeam = "Microsoft.Extensions.AI.Abstractions";
    private const string RegistrationSeam = "Microsoft.Extensions.DependencyInjection.Abstractions";

    // An assembly of src, and all that it may know beyond the framework; the chat and registration seams come with Abstractions.
    // A project without a row fails: its borders are to be drawn first.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["AiAssistant.Abstractions"] = [ChatSeam, RegistrationSeam],
        ["AiAssistant.Retrieval"] = ["AiAssistant.Abstractions", ChatSeam, "System.Numerics.Tensors"],
        ["AiAssistant"] =
        [
            "AiAssistant.Abstractions", "AiAssistant.Retrieval", ChatSeam, RegistrationSeam, "AngleSharp",
            "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
            "Polly.Core",
        ],
        ["AiAssistant.Offers"] =
        [
            "AiAssistant.Abstractions", RegistrationSeam, "AngleSharp", "CsvHelper", "Microsoft.Extensions.Http", "Microsoft.Extensions.Options",
        ],
        ["AiAssistant.Testing"] = ["AiAssistant.Abstractions", ChatSeam, RegistrationSeam],
        ["AiAssistant.Evaluation"] =
        [
            "AiAssistant", "AiAssistant.Abstractions", "AiAssistant.Offers", "AiAssistant.Retrieval", "AiAssistant.Testing", ChatSeam, RegistrationSeam,
            "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "System.CommandLine",
        ],
    };

    public static TheoryData<string> Projects => [.. Repository.SourceProjects()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_OfEachAssembly_AreAllowed(string project)
    {
        var forbidden = AssemblyReferences.Forbidden(AssemblyReferences.Read(Repository.AssemblyName(project)), Allowed[project]);

        Assert.Empty(forbidden);
    }

    // A reference that no code uses leaves no trace in the assembly, yet it reaches every host through the package.
    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectFile_OfEachProject_ReferencesWhatIsAllowed(string project)
    {
        var references = XDocument.Load(Repository.ProjectFile(project)).Descendants()
            .Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference")
            .Select(element => element.Attribute("Include")!.Value)
            .Select(name => name.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name.Replace('\\', '/')) : name);

        Assert.Empty(references.Except(Allowed[project], StringComparer.Ordinal));
    }

    [Fact]
    public void Read_BuiltAssembly_NamesItsReferences() => Assert.Contains("CsvHelper", AssemblyReferences.Read("AiAssistant.Offers"));

    [Fact]
    public void Forbidden_ReferenceOutsideTheBorder_IsNamed() =>
        Assert.Equal(
            ["AiAssistant.Testing", "CsvHelper"],
            AssemblyReferences.Forbidden(["System.Runtime", "CsvHelper", "AiAssistant.Testing", ChatSeam], [ChatSeam]));
}
