using AiAssistant.Answering.Understanding;

namespace AiAssistant.Tests.Answering.Understanding;

public sealed class AgentWishPhrasesTests
{
    [Theory]
    [InlineData("en", "Could somebody from the office give me a ring?")]
    [InlineData("en", "I'd rather discuss it with one of your colleagues.")]
    [InlineData("en", "pls put me through to your support")]
    [InlineData("pl", "Niech ktoś od państwa do mnie po prostu zadzwoni.")]
    [InlineData("pl", "wolalabym omowic to z kims z zespolu")]
    [InlineData("fr", "Pourriez-vous me mettre en relation avec une personne de votre équipe ?")]
    [InlineData("fr", "J'aimerais en parler de vive voix avec un responsable.")]
    [InlineData("de", "Könnte mich jemand aus Ihrem Team zurückrufen?")]
    [InlineData("de", "Stellen Sie mich bitte zu einem Kollegen durch.")]
    public void IsExpressed_InOtherWords_IsUnderstood(string language, string text) => Assert.True(AgentWish.IsExpressed(text, language));

    [Theory]
    [InlineData("en", "I was talking to your colleague yesterday, is the parcel on its way?")]
    [InlineData("en", "Does the robot vacuum work without an app?")]
    [InlineData("pl", "Czy robot sprzątający ma nawigację?")]
    [InlineData("fr", "Le robot pâtissier est-il disponible ?")]
    [InlineData("de", "Wie laut ist der Mähroboter?")]
    public void IsExpressed_OtherQuestions_AreNoWish(string language, string text) => Assert.False(AgentWish.IsExpressed(text, language));

    // Whom one writes with is a question about the assistant; who wants a person says so.
    [Theory]
    [InlineData("en", "Are you a robot?")]
    [InlineData("pl", "Czy rozmawiam z botem?")]
    [InlineData("fr", "Vous êtes un robot ?")]
    [InlineData("de", "Bist du ein Bot?")]
    [InlineData("cs", "Jste robot, nebo člověk?")]
    [InlineData("cs", "Mluvím s robotem?")]
    [InlineData("sk", "Ste robot, alebo človek?")]
    [InlineData("sk", "Píšem si s robotom?")]
    [InlineData("hu", "Ön egy robot?")]
    [InlineData("hu", "Robottal beszélek?")]
    [InlineData("uk", "Ви бот чи людина?")]
    [InlineData("uk", "Я розмовляю з роботом?")]
    public void IsExpressed_WhoIsItThatAnswers_IsNoWish(string language, string text) => Assert.False(AgentWish.IsExpressed(text, language));

    [Theory]
    [InlineData("cs", "Jste robot? Chci mluvit s člověkem.")]
    [InlineData("sk", "Ste robot? Chcem hovoriť s človekom.")]
    [InlineData("hu", "Ön robot? Emberrel szeretnék beszélni.")]
    [InlineData("uk", "Ви робот? Хочу поговорити з людиною.")]
    public void IsExpressed_WhoIsItAndAWish_IsHeard(string language, string text) => Assert.True(AgentWish.IsExpressed(text, language));
}
