using ConsoleHost;

return await ConsoleCommand.Create().Parse(args).InvokeAsync();
