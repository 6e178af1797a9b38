namespace AiAssistant.Answering;

/// <summary>How the assistant addresses customers. It changes the assistant's own sentences and what a chat model is told, never what is said.</summary>
public enum Tone
{
    /// <summary>Plain and short, without a greeting.</summary>
    Neutral,

    /// <summary>Warm; informal where shops of the language are (<em>du</em>, <em>Ty</em>). The first reply greets.</summary>
    Friendly,

    /// <summary>Courteous, with the polite form of the language (<em>vous</em>, <em>Sie</em>, <em>Państwo</em>). The first reply greets.</summary>
    Formal,
}
