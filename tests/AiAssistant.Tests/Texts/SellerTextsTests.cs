using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using AiAssistant.Offers.Feeds;
using AiAssistant.Resources;
using AiAssistant.Texts;

namespace AiAssistant.Tests.Texts;

public sealed partial class SellerTextsTests
{
    private static readonly string[] Languages = ["", "fr", "pl", "de"];

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static TheoryData<string> AllLanguages => [.. Languages];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Resources_EachCode_HasAText(string language)
    {
        var missing = CodesInTheCode.All().Except(Texts(language).Keys, StringComparer.Ordinal);

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Resources_EachKey_HasACodeOrIsALabel(string language)
    {
        var superfluous = Texts(language).Keys
            .Except(CodesInTheCode.All(), StringComparer.Ordinal)
            .Where(key => !key.StartsWith("label.", StringComparison.Ordinal) && key != SellerTexts.WithPlace);

        Assert.Empty(superfluous);
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Resources_EachLanguage_HasTheSameKeysAndPlaceholders(string language)
    {
        static string Shape(KeyValuePair<string, string> text) =>
            $"{text.Key} {string.Join(' ', Placeholder().Matches(text.Value).Select(match => match.Value).ToHashSet().Order(StringComparer.Ordinal))}";

        Assert.Equal(Texts("").Select(Shape), Texts(language).Select(Shape));
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Resources_EachText_IsFilledWholly(string language)
    {
        string[] arguments = ["alpha", "beta", "gamma"];
        foreach (var key in Texts(language).Keys)
        {
            var sentence = SellerTexts.Format(key, CultureInfo.GetCultureInfo(language), arguments);

            Assert.False(string.IsNullOrWhiteSpace(sentence), key);
            Assert.DoesNotContain('{', sentence);
            Assert.DoesNotContain("–", sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_CodesOfEachKind_AreFound()
    {
        Assert.Superset(
            new HashSet<string>
            {
                "status.Failed", "stage.Probing", "kind.Offers", "question.Invoice", "reason.NoEvidence", "ticketStatus.Closed",
                "outcome.Asked", "runEnd.HandedOver", "traceResult.Fired", "textField.Subject", "textOperator.IsSet", "trigger.assistantFailed",
                "condition.workingHours", "action.useAssistant", "step.account", "hint.question", "label.answer",
            },
            CodesInTheCode.All());
    }

    [Fact]
    public void Constants_OfEachAssembly_AreFound()
    {
        Assert.Contains("workflow.resource.unknown", CodesInTheCode.Constants(typeof(SellerTexts).Assembly));
        Assert.Contains("run.ticket.missing", CodesInTheCode.Constants(typeof(SellerTexts).Assembly));
        Assert.Contains("feed.truncated", CodesInTheCode.Constants(typeof(FeedOptions).Assembly));
    }

    [Theory]
    [InlineData("en", "The product file \"shop\" is empty. Export it again.")]
    [InlineData("fr-CA", "Le fichier produits «\u00a0shop\u00a0» est vide. Exportez-le à nouveau.")]
    [InlineData("pl-PL", "Plik produktowy „shop” jest pusty. Wyeksportuj go ponownie.")]
    [InlineData("de-AT", "Die Produktdatei „shop“ ist leer. Exportieren Sie sie erneut.")]
    [InlineData("es-ES", "The product file \"shop\" is empty. Export it again.")]
    public void Format_CodeAndCulture_GivesTheSentenceOfTheLanguage(string culture, string expected) =>
        Assert.Equal(expected, SellerTexts.Format("feed.empty", CultureInfo.GetCultureInfo(culture), "shop"));

    [Fact]
    public void Format_NoCulture_UsesTheCurrentUICulture()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = French;
            Assert.Equal("Réessayer", SellerTexts.Format("label.retry"));
            Assert.Equal("Le workflow n'a pas de nom. Saisissez-en un.", SellerTexts.Format(new Finding("workflow.name.blank")));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Format_FindingWithPlace_NamesThePlace() =>
        Assert.Equal(
            "workflows[0].actions[1].resources[0]: There is no resource named \"Shop\". Add it, or select another one.",
            SellerTexts.Format(new Finding("workflow.resource.unknown", "Shop") { Place = "workflows[0].actions[1].resources[0]" }, English));

    [Theory]
    [InlineData("name", "Name: There is an answer without a question.")]
    [InlineData("account", "Account: There is an answer without a question.")]
    [InlineData("answers.Warranty", "\"Do the products have a warranty?\": There is an answer without a question.")]
    [InlineData("answers.Odd", "\"Odd\": There is an answer without a question.")]
    [InlineData("customQuestions[41].answer", "Your question 42: There is an answer without a question.")]
    [InlineData("customQuestions[99999999999].answer", "customQuestions[99999999999].answer: There is an answer without a question.")]
    [InlineData("item 17", "item 17: There is an answer without a question.")]
    public void Format_FindingOfAForm_NamesThePlaceAsTheFormDoes(string place, string expected) =>
        Assert.StartsWith(expected, SellerTexts.Format(new Finding("knowledgeBase.question.missing") { Place = place }, English), StringComparison.Ordinal);

    [Fact]
    public void Format_UnknownCode_ShowsCodeAndArguments()
    {
        Assert.Equal("acme.odd (1, two)", SellerTexts.Format("acme.odd", English, "1", "two"));
        Assert.Equal("acme.odd", SellerTexts.Format("acme.odd", English));
        Assert.Equal("", SellerTexts.Format("", English));
    }

    [Fact]
    public void Format_ArgumentsMissing_ShowsDashes() =>
        Assert.Equal("Line –: \"–\" is missing. Add it.", SellerTexts.Format("workflow.json.property.missing", English));

    [Fact]
    public void Format_ArgumentWithBraces_IsLeftAsItIs() =>
        Assert.Equal("Another resource is already named \"{1} {0}\". Choose another name.", SellerTexts.Format("resource.name.taken", English, "{1} {0}"));

    [Fact]
    public void Format_StatusAsArgument_IsTranslated() =>
        Assert.Contains(
            "«\u00a0Traitement\u00a0»",
            SellerTexts.Format("resource.retry.notFailed", French, nameof(ResourceStatus.Processing)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("trace.trigger", "newMessage (first)", "assistantFailed (NoEvidence)", "\"New customer message (First message only)\"", "\"AI assistant failed (The resources do not answer the question)\"")]
    [InlineData("trace.trigger", "assistantDegraded (BudgetSpent)", "assistantDegraded", "\"AI assistant answered in a plainer way (The budget for the language model is spent)\"", "\"AI assistant answered in a plainer way\"")]
    [InlineData("trace.trigger", "newTicket, newMessage", "newMessage (later)", "\"New ticket, New customer message\"", "\"New customer message\"")]
    [InlineData("trace.text", "subject containsAny: refund, return", "set", "Subject contains at least one of: refund, return", "another text")]
    [InlineData("trace.text", "customerEmail isSet", "missing", "Customer's e-mail is set", "no text")]
    [InlineData("trace.workingHours", "within office", "outside", "Within working hours (office)", "Outside working hours")]
    [InlineData("trace.trigger", "acme (odd)", "", "\"acme (odd)\"", "\"–\"")]
    public void Format_TraceOfAWorkflow_SaysExpectedAndFoundInWords(string code, string expected, string found, string expectedWords, string foundWords)
    {
        var sentence = SellerTexts.Format(code, English, expected, found);

        Assert.Contains(expectedWords, sentence, StringComparison.Ordinal);
        Assert.Contains(foundWords, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Format_InstantAsArgument_IsWrittenAsTheCultureDoes()
    {
        var sentence = SellerTexts.Format("resource.refresh.tooEarly", French, "2026-03-09T14:30:00Z", "30");

        Assert.Contains("09/03/2026 14:30 UTC", sentence, StringComparison.Ordinal);
        Assert.Contains("tous les 30 jours", sentence, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S11")]
    public void Format_UnansweredQuestions_NamesEachInTheReadersLanguage()
    {
        var sentence = SellerTexts.Format("knowledgeBase.unanswered", French, nameof(PredefinedQuestion.DeliveryTimes), nameof(PredefinedQuestion.Invoice), "Odd");

        Assert.Contains("Quels sont les délais de livraison ? Délivrez-vous une facture ? Odd", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Requirement", "S3")]
    [InlineData("label.settings", "Paramètres")]
    [InlineData("label.aiSettings", "Paramètres IA")]
    [InlineData("label.aiAssistant", "Assistant IA")]
    public void Format_LabelsOfTheSettings_AreInFrenchAsAskedFor(string key, string expected) =>
        Assert.Equal(expected, SellerTexts.Format(key, French));

    [Theory]
    [Trait("Requirement", "S20")]
    [InlineData("label.status", "Statut")]
    [InlineData("status.Processing", "Traitement")]
    [InlineData("status.Success", "Succès")]
    [InlineData("status.Failed", "Échec")]
    public void Format_Statuses_AreInFrenchAsAskedFor(string key, string expected) => Assert.Equal(expected, SellerTexts.Format(key, French));

    [Theory]
    [Trait("Requirement", "S21")]
    [Trait("Requirement", "S23")]
    [Trait("Requirement", "S25")]
    [InlineData(ResourceStatus.Processing, StatusColour.Blue)]
    [InlineData(ResourceStatus.Success, StatusColour.Green)]
    [InlineData(ResourceStatus.Failed, StatusColour.Red)]
    public void Colour_OfAStatus_IsTheOneAskedFor(ResourceStatus status, StatusColour expected) => Assert.Equal(expected, status.Colour());

    [Fact]
    public void Colour_OfNoStatus_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ((ResourceStatus)9).Colour());

    [Theory]
    [InlineData("trace.day", "Monday, Sunday", "Friday", "Jour de la semaine\u00a0: attendu lundi, dimanche, trouvé vendredi.")]
    [InlineData("trace.status", "Open, Escalated", "Closed", "Statut du ticket\u00a0: attendu Ouvert, Escalated, trouvé Fermé.")]
    public void Format_ListsAsArguments_AreTranslatedOneByOne(string code, string expected, string found, string sentence) =>
        Assert.Equal(sentence, SellerTexts.Format(code, French, expected, found));

    [Theory]
    [InlineData("cs")]
    [InlineData("und")]
    [InlineData("no such culture")]
    public void Find_LanguageWithoutTexts_IsAskedInEnglish(string language) =>
        Assert.Equal("Do you issue an invoice?", SellerTexts.Format("question.Invoice", LanguageCulture.Find(language)));

    [Theory]
    [InlineData("label.addKnowledgeBase", "Ajouter une base de connaissances")]
    [InlineData("label.addOffer", "Ajouter une offre")]
    [InlineData("label.finish", "Terminer")]
    [InlineData("label.retry", "Réessayer")]
    [InlineData("label.downloadOffer", "Télécharger l'offre actuelle")]
    [InlineData("label.automatedWorkflows", "Workflows automatisés")]
    [InlineData("label.addWorkflow", "Ajouter un workflow")]
    [InlineData("label.useAssistant", "Utiliser l'Assistant IA")]
    [InlineData("label.fallback", "Message alternatif lorsque l'IA n'a pas pu répondre")]
    [InlineData("label.agentMessage", "Message lorsque l'utilisateur sélectionne contacter un agent")]
    [InlineData("label.assistantFailed", "Assistant IA échoué")]
    [InlineData("label.closed", "Fermé")]
    [InlineData("trigger.assistantFailed", "Assistant IA échoué")]
    [InlineData("action.useAssistant", "Utiliser l'Assistant IA")]
    [InlineData("ticketStatus.Closed", "Fermé")]
    public void Format_Labels_AreInFrenchAsAskedFor(string key, string expected) => Assert.Equal(expected, SellerTexts.Format(key, French));

    // Without the parent cultures: a text that is missing in one language is not made up for by another.
    private static SortedDictionary<string, string> Texts(string language) =>
        new(
            SellerTexts.Resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
                .Cast<DictionaryEntry>()
                .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal),
            StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
