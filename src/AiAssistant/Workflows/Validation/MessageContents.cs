namespace AiAssistant.Workflows.Validation;

/// <summary>What a message holds that channels may forbid.</summary>
/// <param name="HasLink">A link or a web address.</param>
/// <param name="HasContactDetails">An e-mail address or a telephone number.</param>
internal readonly record struct MessageContents(bool HasLink, bool HasContactDetails);
