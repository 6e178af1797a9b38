using AiAssistant.Evaluation.Profiles;

namespace AiAssistant.Evaluation.Tests.Profiles;

public sealed class ProfilesReportTests
{
    [Fact]
    public void Add_RightWrongUnsureAndOther_AreCounted()
    {
        var report = new ProfilesReport(new Dictionary<string, int>());
        report.Add("pl", "tak", "pl");
        report.Add("pl", "no", "en");
        report.Add("cs-sk", "ano", "sk");
        report.Add("cs-sk", "nie", null);
        report.Add("other", "hola", null);
        report.Add("other", "si", "fr");
        Assert.Equal(0.75, report.Accuracy);
        Assert.Equal(0.25, report.Unsure);
        Assert.Equal(0.5, report.ByLanguage["pl"]);
        Assert.Equal(0.5, report.ByLanguage["other"]);
        Assert.Equal(["pl -> en: no", "other -> fr: si"], report.Wrong);
    }
}
