using AiAssistant.Retrieval.Storage.Files;

namespace AiAssistant.Retrieval.Tests.Storage.Files;

public sealed class EncodedNameTests
{
    public static TheoryData<string> Hostile =>
    [
        "", "anna", "Anna", "ANNA", "..", ".", "../../etc/passwd", "a/b", "a\\b", "con", "NUL.txt", "a b", "a.", "ą", "\0", "a\nb", "_", "_0041", "~", "*?<>|:\"",
        "👩🏽\u200d🚀", "\ud800", "\ud801", "é", "e\u0301", new string('.', 20), "-rf", "c:",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Of_AnyId_IsHarmlessAndReadBack(string id)
    {
        var name = EncodedName.Of(id);
        Assert.Matches("^[a-z0-9_-]*$", name);
        Assert.Equal(id, EncodedName.TryRead(name));
    }

    [Fact]
    public void Of_DifferentIds_DifferByMoreThanCase()
    {
        var ids = Hostile.Select(row => row.Data).Append(new string('a', 500)).Append(new string('a', 501)).Append(new string('A', 500)).ToArray();
        Assert.Equal(ids.Length, ids.Select(EncodedName.Of).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Of_LongId_IsShortAndNotReadBack()
    {
        var name = EncodedName.Of(new string('x', 100_000));
        Assert.Equal(65, name.Length);
        Assert.Null(EncodedName.TryRead(name));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("_00")]
    [InlineData("_zzzz")]
    [InlineData("a.b")]
    public void TryRead_NameThatIsNeverWritten_IsNull(string name) => Assert.Null(EncodedName.TryRead(name));
}
