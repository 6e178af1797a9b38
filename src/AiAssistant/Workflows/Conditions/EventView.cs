namespace AiAssistant.Workflows.Conditions;

/// <summary>A snapshot with its texts folded, each at most once and only if a condition asks. For one decision on one thread.</summary>
internal sealed class EventView(EventSnapshot snapshot)
{
    private readonly string?[] _folded = new string?[Enum.GetValues<TextField>().Length];

    public EventSnapshot Snapshot => snapshot;

    /// <summary>The folded text; null when it is missing or blank, or when there is no such field.</summary>
    public string? Text(TextField field)
    {
        if ((uint)field >= (uint)_folded.Length)
        {
            return null;
        }

        ref var folded = ref _folded[(int)field];
        folded ??= TextFold.Fold(Raw(field) ?? "");
        return folded.Length == 0 ? null : folded;
    }

    private string? Raw(TextField field) => field switch
    {
        TextField.Subject => snapshot.Subject,
        TextField.MessageText => snapshot.MessageText,
        TextField.CustomerName => snapshot.Customer.Name,
        TextField.CustomerEmail => snapshot.Customer.Email,
        _ => null,
    };
}
