using System.Text.Json;
using AiAssistant.Answering;
using AiAssistant.Workflows;

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
        var settings = JsonSerializer.Deserialize("{}", GeneratedJsonContext.Default.TenantSettings)!;
        Assert.Empty(settings.Calendars);
        Assert.Empty(settings.Languages);
        Assert.Empty(settings.Channels);

        var calendar = JsonSerializer.Deserialize("""{"Calendars":{"office":{}}}""", GeneratedJsonContext.Default.TenantSettings)!.Calendars["office"];
        Assert.Empty(calendar.Intervals);
        Assert.Empty(calendar.Holidays);
    }

    [Fact]
    public void Deserialize_ChannelWithoutItsRules_TakesEverything()
    {
        var settings = JsonSerializer.Deserialize("""{"Channels":{"allegro":{}}}""", GeneratedJsonContext.Default.TenantSettings)!;

        Assert.Equal(new ChannelPolicy(), settings.PolicyOf("Allegro"));
        Assert.Equal(Tone.Neutral, settings.Tone);
    }

    [Fact]
    public void Serialize_Settings_AreReadBack()
    {
        var settings = new TenantSettings
        {
            Language = "pl",
            Languages = ["pl", "en"],
            Tone = Tone.Friendly,
            Channels = new Dictionary<string, ChannelPolicy> { ["allegro"] = new() { MaxLength = 2000, ForbidContactDetails = true } },
        };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(settings, GeneratedJsonContext.Default.TenantSettings), GeneratedJsonContext.Default.TenantSettings)!;

        Assert.Equal((settings.Language, settings.Tone, settings.PolicyOf("allegro")), (read.Language, read.Tone, read.PolicyOf("allegro")));
        Assert.Equal(settings.Languages, read.Languages);
    }
}
