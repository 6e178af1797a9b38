using AiAssistant.Answering;
using AiAssistant.Answering.Teaching;
using AiAssistant.Learning;
using AiAssistant.Resources;
using AiAssistant.Runs;

namespace AiAssistant;

/// <summary>The options of the library, by room. Validated when the host starts.</summary>
/// <remarks>
/// Set them in <c>AddAiAssistant(options => …)</c>, or bind them with <c>services.Configure&lt;AiAssistantOptions&gt;(configuration.GetSection("AiAssistant"))</c>. Options of a room that are
/// configured on their own (<c>Configure&lt;RunOptions&gt;</c>) have no effect.
/// </remarks>
public sealed class AiAssistantOptions
{
    /// <summary>What sellers may do with resources.</summary>
    public ResourceOptions Resources { get; } = new();

    /// <summary>How resources are learned.</summary>
    public LearningOptions Learning { get; } = new();

    /// <summary>How customers are answered.</summary>
    public AnsweringOptions Answering { get; } = new();

    /// <summary>What sellers are told to teach next.</summary>
    public TeachingOptions Teaching { get; } = new();

    /// <summary>How decisions are carried out.</summary>
    public RunOptions Runs { get; } = new();
}
