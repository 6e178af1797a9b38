namespace AiAssistant.Answering;

/// <summary>What a channel takes: marketplaces limit messages, and some forbid to lead buyers elsewhere. The default takes everything.</summary>
public sealed record ChannelPolicy
{
    /// <summary>The shortest <see cref="MaxLength"/> that can be saved: there is room for a sentence and the closing line.</summary>
    public const int LeastMaxLength = 160;

    /// <summary>The longest message, in UTF-16 characters, the closing line included; null (the default): there is no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether messages may hold no links; default false.</summary>
    public bool ForbidLinks { get; init; }

    /// <summary>Whether messages may hold no e-mail addresses and telephone numbers; default false.</summary>
    public bool ForbidContactDetails { get; init; }
}
