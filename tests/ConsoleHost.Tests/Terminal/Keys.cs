namespace ConsoleHost.Tests.Terminal;

/// <summary>Keys as a terminal reports them.</summary>
internal static class Keys
{
    public static ConsoleKeyInfo Enter { get; } = new('\r', ConsoleKey.Enter, shift: false, alt: false, control: false);

    public static ConsoleKeyInfo Escape { get; } = new('\u001b', ConsoleKey.Escape, shift: false, alt: false, control: false);

    public static ConsoleKeyInfo Tab { get; } = new('\t', ConsoleKey.Tab, shift: false, alt: false, control: false);

    public static ConsoleKeyInfo Space { get; } = new(' ', ConsoleKey.Spacebar, shift: false, alt: false, control: false);

    public static ConsoleKeyInfo Clear { get; } = new('\u0015', ConsoleKey.U, shift: false, alt: false, control: true);

    public static ConsoleKeyInfo Of(ConsoleKey key) => new('\0', key, shift: false, alt: false, control: false);

    public static IEnumerable<ConsoleKeyInfo> Text(string text) =>
        text.Select(static character => character is '\n' ? Enter : new ConsoleKeyInfo(character, ConsoleKey.None, shift: false, alt: false, control: false));
}
