namespace AiAssistant.Tickets;

/// <summary>Who writes to the shop. What is null is not known.</summary>
/// <param name="Name">The name as the platform gives it.</param>
/// <param name="Email">The e-mail address.</param>
public sealed record Customer(string? Name = null, string? Email = null);
