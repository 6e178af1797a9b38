using System.Text.Json.Serialization;

namespace AiAssistant.Tickets;

/// <summary>What the library asks a desk to do. The set is closed; the journal stores the same records.</summary>
/// <param name="Ticket">The ticket to change.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SendMessage), "sendMessage")]
[JsonDerivedType(typeof(SetStatus), "setStatus")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(AddTag), "addTag")]
[JsonDerivedType(typeof(RemoveTag), "removeTag")]
[JsonDerivedType(typeof(AddNote), "addNote")]
public abstract record TicketChange(TicketId Ticket);
