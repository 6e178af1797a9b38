using AiAssistant.Workflows;

namespace ConsoleHost.Setup;

/// <summary>The workflows used when none are named: every message is answered from all resources, and what the assistant cannot do goes to people.</summary>
internal static class PlainWorkflows
{
    private static readonly LocalizedText Fallback = new("Thank you for your message. We do not have the answer at hand; one of our people will get back to you.")
    {
        Texts = new Dictionary<string, string>
        {
            ["pl"] = "Dziękujemy za wiadomość. Nie mamy tej odpowiedzi pod ręką; odezwie się do Państwa nasz doradca.",
            ["fr"] = "Merci pour votre message. Nous n'avons pas la réponse sous la main ; un conseiller vous répondra.",
            ["de"] = "Danke für Ihre Nachricht. Wir haben die Antwort nicht zur Hand; jemand von uns meldet sich bei Ihnen.",
        },
    };

    private static readonly LocalizedText AgentMessage = new("Of course: one of our people will take over this conversation.")
    {
        Texts = new Dictionary<string, string>
        {
            ["pl"] = "Oczywiście: rozmowę przejmie nasz doradca.",
            ["fr"] = "Bien sûr : un conseiller prend le relais.",
            ["de"] = "Natürlich: jemand von uns übernimmt dieses Gespräch.",
        },
    };

    public static IReadOnlyList<Workflow> Create(IReadOnlyList<string> resources) =>
    [
        new Workflow
        {
            Name = "Answer every message",
            Order = 1,
            Conditions = [new NewMessageTrigger()],
            Actions = [new UseAssistantAction([.. resources.Select(static name => new ResourceReference(name))], Fallback, AgentMessage)],
        },
        new Workflow
        {
            Name = "The assistant could not help",
            Order = 2,
            Conditions = [new AssistantFailedTrigger()],
            Actions = [new AssignAction(Team: "customer-care"), new AddTagAction("needs-person")],
        },
        new Workflow
        {
            Name = "The customer asks for a person",
            Order = 3,
            Conditions = [new AgentRequestedTrigger()],
            Actions = [new AssignAction(Team: "customer-care")],
        },
    ];
}
