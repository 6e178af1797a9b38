using AiAssistant.Answering;
using AiAssistant.Answering.Paraphrasing;
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

    /// <summary>How the chat model is used.</summary>
    public ChatModelOptions ChatModel { get; } = new();

    /// <summary>Whether the chat model is asked, at learning time, in what other words customers ask.</summary>
    public ParaphraseOptions Paraphrases { get; } = new();

    /// <summary>
    /// Whether logs may hold what customers ask and are answered, at level Trace; everything else is logged without contents in any case. For a developer's machine, not
    /// for production.
    /// </summary>
    /// <value>The default value is <see langword="false"/>.</value>
    public bool EnableSensitiveData { get; set; }

    /// <summary>What sellers are told to teach next.</summary>
    public TeachingOptions Teaching { get; } = new();

    /// <summary>How decisions are carried out.</summary>
    public RunOptions Runs { get; } = new();
}
