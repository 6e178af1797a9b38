namespace AiAssistant.Tests.Runs;

/// <summary>Ends a process at the n-th of the points it passes: from then on nothing of it reaches the journal or the desk.</summary>
internal sealed class CrashPoint(int at)
{
    private int _passed;

    public bool HasCrashed { get; private set; }

    public string Last { get; private set; } = "";

    public void Pass(string point)
    {
        ThrowIfCrashed();
        Last = point;
        HasCrashed = ++_passed == at;
        ThrowIfCrashed();
    }

    public void ThrowIfCrashed()
    {
        if (HasCrashed)
        {
            throw new CrashException();
        }
    }

    public sealed class CrashException : Exception;
}
