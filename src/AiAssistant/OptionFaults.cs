using Microsoft.Extensions.Options;

namespace AiAssistant;

/// <summary>Collects what is out of range in the options of one room: which key it is, what it may be, and where it is set.</summary>
internal sealed class OptionFaults(string room)
{
    private readonly List<string> _faults = [];

    public void CheckRange<T>(string key, T value, T least, T most)
        where T : IComparable<T>, IFormattable
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            Add(FormattableString.Invariant($"{room}.{key} is {value}: it must be from {least} to {most}. Set it in AddAiAssistant(options => options.{room}.{key} = …)."));
        }
    }

    public void Add(string fault) => _faults.Add(fault);

    public ValidateOptionsResult ToResult() => _faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_faults);
}
