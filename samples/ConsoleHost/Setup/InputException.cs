namespace ConsoleHost.Setup;

/// <summary>What was given on the command line cannot be used; the message says what, where and how to mend it.</summary>
internal sealed class InputException(string message) : Exception(message);
