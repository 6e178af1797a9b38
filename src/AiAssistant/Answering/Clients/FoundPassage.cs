namespace AiAssistant.Answering.Clients;

/// <summary>A passage as an agent reads it.</summary>
/// <param name="Resource">The name of the resource.</param>
/// <param name="Source">The predefined question's name, the custom question's id, or the offer's id: what to cite.</param>
/// <param name="Title">The stored question, or the name of the offer.</param>
/// <param name="Text">What it says.</param>
/// <param name="Fields">Price, stock, brand and the like, each as <c>name: values</c>.</param>
internal sealed record FoundPassage(string Resource, string Source, string Title, string Text, IReadOnlyList<string> Fields);
