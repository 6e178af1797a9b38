using AiAssistant.Benchmarks.Vectors;
using BenchmarkDotNet.Running;

switch (args.FirstOrDefault())
{
    case "vectors":
        return VectorsCommand.Run(args.AsSpan(1));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(VectorsCommand).Assembly).Run(args);
        return 0;
}
