using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>
/// Carries runs out in the background: what was accepted in this process at once, and by sweeping the journal what is due for another try or was left by a
/// process that ended.
/// </summary>
internal sealed class RunWorker(
    IRunJournal journal, TicketDriver driver, TicketQueue queue, IOptions<RunOptions> options, TimeProvider time, ILogger<RunWorker> logger) : BackgroundService
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([SweepAsync(stoppingToken), .. Enumerable.Range(0, options.Value.MaxConcurrentTickets).Select(_ => WorkAsync(stoppingToken))]);

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var ticket = await queue.DequeueAsync(stoppingToken).ConfigureAwait(false);
                await driver.DriveAsync(ticket, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The journal could not be reached; the sweep comes back to the ticket.
                RunsLog.DriveFailed(logger, exception.GetType().Name);
            }
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepInterval, time);
        try
        {
            do
            {
                await EnqueueDueAsync(stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task EnqueueDueAsync(CancellationToken stoppingToken)
    {
        try
        {
            var now = time.GetUtcNow();
            await foreach (var run in journal.ListAsync(new RunFilter { Open = true }, stoppingToken).ConfigureAwait(false))
            {
                if (run.NextTry <= now)
                {
                    queue.Enqueue(run.Event.Ticket);
                }
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            RunsLog.SweepFailed(logger, exception.GetType().Name);
        }
    }
}
