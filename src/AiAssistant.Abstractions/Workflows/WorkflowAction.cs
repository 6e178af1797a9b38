using System.Text.Json.Serialization;

namespace AiAssistant.Workflows;

/// <summary>What a workflow does. In JSON <c>type</c> tells which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(UseAssistantAction), "useAssistant")]
[JsonDerivedType(typeof(SendMessageAction), "sendMessage")]
[JsonDerivedType(typeof(AssignAction), "assign")]
[JsonDerivedType(typeof(NotifyAction), "notify")]
[JsonDerivedType(typeof(SetStatusAction), "setStatus")]
[JsonDerivedType(typeof(AddTagAction), "addTag")]
[JsonDerivedType(typeof(RemoveTagAction), "removeTag")]
[JsonDerivedType(typeof(AddNoteAction), "addNote")]
public abstract record WorkflowAction
{
    private protected WorkflowAction()
    {
    }
}
