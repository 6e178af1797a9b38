using ConsoleHost.Conversations;
using ConsoleHost.Resources;
using ConsoleHost.Settings;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Tickets;
using ConsoleHost.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace ConsoleHost;

/// <summary>Registers what is on the screen. The library's own services are injected into it like any others.</summary>
internal static class ScreenServices
{
    public static IServiceCollection AddScreens(this IServiceCollection services) => services
        .AddSingleton<Screen>()
        .AddSingleton<MainMenu>()
        .AddSingleton<SettingsScreen>()
        .AddSingleton<SettingsEditor>()
        .AddSingleton<CalendarsScreen>()
        .AddSingleton<ResourcesScreen>()
        .AddSingleton<ResourceTable>()
        .AddSingleton<TeachingView>()
        .AddSingleton<FormWalk>()
        .AddSingleton<FormQuestions>()
        .AddSingleton<WorkflowsScreen>()
        .AddSingleton<WorkflowEditor>()
        .AddSingleton<ConditionEditor>()
        .AddSingleton<ActionEditor>()
        .AddSingleton<WorkflowWords>()
        .AddSingleton<ShopSetup>()
        .AddSingleton<TicketSessions>()
        .AddSingleton<TicketBatch>()
        .AddSingleton<Story>()
        .AddSingleton<Chat>()
        .AddSingleton<SourceNames>()
        .AddSingleton<ConversationView>()
        .AddSingleton<Explanation>();
}
