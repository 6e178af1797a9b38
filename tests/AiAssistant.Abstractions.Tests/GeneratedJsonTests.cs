using System.Text.Json;

namespace AiAssistant.Abstractions.Tests;

public sealed class GeneratedJsonTests
{
    [Fact]
    public void Deserialize_KnowledgeBaseWithoutItsLists_HasEmptyOnes()
    {
        var content = JsonSerializer.Deserialize("""{"Language":"pl"}""", GeneratedJsonContext.Default.KnowledgeBaseContent)!;

        Assert.Empty(content.Answers);
        Assert.Empty(content.CustomQuestions);
    }

    [Fact]
    public void Deserialize_SettingsWithoutTheirLists_HaveEmptyOnes()
    {
        Assert.Empty(JsonSerializer.Deserialize("{}", GeneratedJsonContext.Default.TenantSettings)!.Calendars);

        var calendar = JsonSerializer.Deserialize("""{"Calendars":{"office":{}}}""", GeneratedJsonContext.Default.TenantSettings)!.Calendars["office"];
        Assert.Empty(calendar.Intervals);
        Assert.Empty(calendar.Holidays);
    }
}
