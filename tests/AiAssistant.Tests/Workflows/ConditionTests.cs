using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows;

public sealed class ConditionTests
{
    public static TheoryData<Condition, bool> Conditions => new()
    {
        { new SourceCondition(["email", "ALLEGRO"]), true },
        { new SourceCondition(["email"]), false },
        { new AccountCondition([new("allegro", "shop-1")]), true },
        { new AccountCondition([new("allegro", "shop-2"), new("woocommerce", "shop-1")]), false },
        { new LanguageCondition(["en", "pl"]), true },
        { new LanguageCondition(["en"]), false },
        { new TagCondition(["other", "vip"]), true },
        { new TagCondition(["other"]), false },
        { new StatusCondition([TicketStatus.Pending, new("open")]), true },
        { new StatusCondition([TicketStatus.Closed]), false },
        { new DayCondition([DayOfWeek.Wednesday]), true },
        { new DayCondition([DayOfWeek.Tuesday, DayOfWeek.Sunday]), false },
        { new TimeCondition(new(10, 30), new(11, 0)), true },
        { new TimeCondition(new(9, 0), new(10, 30)), false },
        { new TimeCondition(new(22, 0), new(10, 31)), true },
        { new TimeCondition(new(22, 0), new(6, 0)), false },
        { new TimeCondition(new(8, 0), new(8, 0)), true },
        { new WorkingHoursCondition("Office"), true },
        { new WorkingHoursCondition("Office", Within: false), false },
        { new WorkingHoursCondition("Night", Within: false), true },
        { new TextCondition(TextField.Subject, TextOperator.ContainsAny, ["ZAMOWIENIE"]), true },
        { new TextCondition(TextField.MessageText, TextOperator.ContainsAny, ["zwrot", "moja\u00A0PACZKA"]), true },
        { new TextCondition(TextField.MessageText, TextOperator.ContainsAll, ["gdzie", "paczka"]), true },
        { new TextCondition(TextField.MessageText, TextOperator.ContainsAll, ["gdzie", "zwrot"]), false },
        { new TextCondition(TextField.CustomerName, TextOperator.Equals, ["lukasz zolc"]), true },
        { new TextCondition(TextField.CustomerName, TextOperator.Equals, ["lukasz"]), false },
        { new TextCondition(TextField.CustomerName, TextOperator.StartsWith, ["łuk"]), true },
        { new TextCondition(TextField.CustomerEmail, TextOperator.EndsWith, ["@EXAMPLE.com"]), true },
        { new TextCondition(TextField.CustomerEmail, TextOperator.IsSet), true },
        { new TextCondition(TextField.Subject, TextOperator.ContainsAny, ["\u0301"]), false },
        { new AllCondition([new SourceCondition(["allegro"]), new LanguageCondition(["pl"])]), true },
        { new AllCondition([new SourceCondition(["allegro"]), new LanguageCondition(["en"])]), false },
        { new AnyCondition([new SourceCondition(["email"]), new LanguageCondition(["pl"])]), true },
        { new AnyCondition([new SourceCondition(["email"]), new LanguageCondition(["en"])]), false },
        { new NotCondition(new SourceCondition(["email"])), true },
        { new NotCondition(new SourceCondition(["allegro"])), false },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    [Trait("Requirement", "S36")]
    [Trait("Requirement", "S42")]
    public void Decide_WithCondition_FiresWhenItHolds(Condition condition, bool holds) =>
        Assert.Equal(holds ? WorkflowResult.Fired : WorkflowResult.NotMatched, Make.Try(condition).Result);

    [Fact]
    public void Decide_WithMissingText_HoldsForNoOperator()
    {
        var bare = Make.Snapshot() with { Subject = "  ", MessageText = null, Customer = new Customer(), Language = null, Account = null };

        foreach (var field in Enum.GetValues<TextField>())
        {
            foreach (var comparison in Enum.GetValues<TextOperator>())
            {
                var condition = new TextCondition(field, comparison, comparison == TextOperator.IsSet ? [] : ["a"]);
                Assert.Equal(WorkflowResult.NotMatched, Make.Try(condition, bare).Result);
                Assert.Equal(WorkflowResult.Fired, Make.Try(new NotCondition(condition), bare).Result);
            }
        }

        Assert.Equal(WorkflowResult.NotMatched, Make.Try(new LanguageCondition(["pl"]), bare).Result);
        Assert.Equal(WorkflowResult.NotMatched, Make.Try(new AccountCondition([new("allegro", "shop-1")]), bare).Result);
    }

    [Fact]
    [Trait("Requirement", "S42")]
    public void Decide_WhenAConditionFails_TraceNamesPlaceExpectedAndActual()
    {
        var source = Make.Try(new SourceCondition(["email", "chat"])).Detail;
        var nested = Make.Try(new AllCondition([new SourceCondition(["allegro"]), new AnyCondition([new LanguageCondition(["en"])])])).Detail;
        var text = Make.Try(new TextCondition(TextField.MessageText, TextOperator.ContainsAny, ["refund"])).Detail;
        var time = Make.Try(new TimeCondition(new(8, 0), new(9, 0))).Detail;

        Assert.Equal(new Finding("trace.source", "email, chat", "Allegro") { Place = "conditions[1]" }, source);
        Assert.Equal(new Finding("trace.language", "en", "pl") { Place = "conditions[1].of[1].of[0]" }, nested);
        Assert.Equal(new Finding("trace.text", "messageText containsAny: refund", "set") { Place = "conditions[1]" }, text);
        Assert.Equal(new Finding("trace.time", "08:00-09:00", "10:30") { Place = "conditions[1]" }, time);
    }

    [Fact]
    public void Decide_WhenAGroupOrNegationFails_TraceNamesIt()
    {
        Assert.Equal("trace.any", Make.Try(new AnyCondition([new SourceCondition(["a"]), new SourceCondition(["b"])])).Detail!.Code);
        Assert.Equal(new Finding("trace.not") { Place = "conditions[1]" }, Make.Try(new NotCondition(new SourceCondition(["allegro"]))).Detail);
        Assert.Equal(new Finding("trace.workingHours", "outside Office", "within") { Place = "conditions[1]" }, Make.Try(new WorkingHoursCondition("Office", false)).Detail);
    }

    [Fact]
    public void Decide_WithUnknownCalendar_IsAnErrorOnlyWhereItCouldDecide()
    {
        var unknown = new WorkingHoursCondition("Gone");
        var holds = new SourceCondition(["allegro"]);
        var fails = new SourceCondition(["email"]);

        Assert.Equal(WorkflowResult.Error, Make.Try(unknown).Result);
        Assert.Equal(WorkflowResult.Error, Make.Try(new NotCondition(unknown)).Result);
        Assert.Equal(WorkflowResult.Error, Make.Try(new AnyCondition([unknown, fails])).Result);
        Assert.Equal(WorkflowResult.Fired, Make.Try(new AnyCondition([unknown, holds])).Result);
        Assert.Equal(WorkflowResult.Error, Make.Try(new AllCondition([unknown, holds])).Result);
        Assert.Equal(WorkflowResult.NotMatched, Make.Try(new AllCondition([unknown, fails])).Result);
        Assert.Equal(new Finding("trace.calendar.unknown", "Gone", "Night, Office") { Place = "conditions[1].of[0].condition" }, Make.Try(new AnyCondition([new NotCondition(unknown), fails])).Detail);
    }

    [Fact]
    public void Decide_WithConditionsNestedBeyondTheLimit_IsAnError()
    {
        Condition condition = new SourceCondition(["allegro"]);
        for (var level = 0; level < 5_000; level++)
        {
            condition = new AllCondition([condition]);
        }

        var trace = Make.Try(condition);

        Assert.Equal(WorkflowResult.Error, trace.Result);
        Assert.Equal("trace.tooDeep", trace.Detail!.Code);
    }
}
