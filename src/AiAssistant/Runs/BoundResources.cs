using AiAssistant.Answering;
using AiAssistant.Resources;

namespace AiAssistant.Runs;

/// <summary>The resources that an assistant action may use now.</summary>
/// <param name="Ids">The resources in the action's order, each once.</param>
/// <param name="Steps">What was not as the workflow has it: a resource that is gone, not usable, or bound again by its name.</param>
internal sealed record BoundResources(IReadOnlyList<ResourceId> Ids, IReadOnlyList<TraceStep> Steps);
