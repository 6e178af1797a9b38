using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ConsoleHost.Setup;

namespace ConsoleHost.Tickets;

/// <summary>Reads tickets from JSON lines, streamed. A bad line is reported by its number, and the others are handled all the same.</summary>
internal sealed class TicketFile(FileInfo file)
{
    // The library takes 256 at most, and a message's number is added to it.
    private const int MaxIdLength = 200;

    private readonly List<ReportedError> _errors = [];

    public IReadOnlyList<ReportedError> Errors => _errors;

    public async IAsyncEnumerable<TicketLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            throw new InputException($"There are no tickets {file.FullName}. Name a file of JSON lines with --tickets.");
        }

        // Throwing on bytes that are not UTF-8 would lose the lines after them, so they become replacement characters.
        using var reader = new StreamReader(file.FullName, Encoding.UTF8);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line) && Parse(line, number, seen) is { } ticket)
            {
                yield return ticket;
            }
        }
    }

    private TicketLine? Parse(string line, int number, HashSet<string> seen)
    {
        try
        {
            var ticket = JsonSerializer.Deserialize(line, ReportJsonContext.Default.TicketLine);
            var fault = string.IsNullOrWhiteSpace(ticket?.Id) ? "it has no \"_id\""
                : ticket.Id.Length > MaxIdLength ? $"its \"_id\" is longer than {MaxIdLength} characters"
                : ticket.Text is null ? "it has neither \"first_customer_message\" nor a customer's message in \"messages\""
                : !seen.Add(ticket.Id) ? "its \"_id\" was used by an earlier line"
                : null;
            if (fault is null)
            {
                return ticket;
            }

            _errors.Add(new ReportedError(number, $"The ticket was left out: {fault}."));
        }
        catch (JsonException exception)
        {
            _errors.Add(new ReportedError(number, $"The ticket was left out: not valid JSON at character {exception.BytePositionInLine + 1} ({exception.Path ?? "$"})."));
        }

        return null;
    }
}
