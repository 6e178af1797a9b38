using System.CommandLine;
using AiAssistant.Benchmarks.Catalogue;
using AiAssistant.Benchmarks.Fuzzing;
using AiAssistant.Benchmarks.Messages;
using AiAssistant.Benchmarks.Speed;
using AiAssistant.Benchmarks.Vectors;
using BenchmarkDotNet.Running;

Command[] commands = [RetrievalCommand.Create(), VectorsCommand.Create(), GenerateCommand.Create(), FuzzCommand.Create(), MessagesCommand.Create()];
if (args.Length == 0 || !commands.Any(command => command.Name == args[0]))
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}

var root = new RootCommand("Measures the search engine and the assistant. Without a command: BenchmarkDotNet's options.");
foreach (var command in commands)
{
    root.Add(command);
}

return await root.Parse(args).InvokeAsync();
