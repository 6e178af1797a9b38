using Microsoft.Extensions.Hosting;

namespace AiAssistant.Learning;

/// <summary>Runs the worker for as long as the host runs.</summary>
internal sealed class LearningHost(LearningWorker worker) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.RunAsync(stoppingToken);
}
