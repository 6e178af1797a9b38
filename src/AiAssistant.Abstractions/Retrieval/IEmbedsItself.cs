namespace AiAssistant.Retrieval;

/// <summary>A mark on an <see cref="IPassageIndex"/> that makes its vectors itself: learning gives it passages without vectors, and questions come without one.</summary>
public interface IEmbedsItself;
