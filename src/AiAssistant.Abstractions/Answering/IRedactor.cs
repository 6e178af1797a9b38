namespace AiAssistant.Answering;

/// <summary>
/// Finds what has to be hidden before a customer's text leaves the process to a chat or an embedding model. The library puts a placeholder in its place, a new one
/// for every conversation that nobody can guess, and puts the piece back into the model's reply before that is verified.
/// </summary>
/// <remarks>
/// <para>Thread-safety: may be called at once from any thread. Tenants: it is not told whose text it reads, and keeps nothing of it.</para>
/// <para>
/// It is called for customers' texts, also before an unanswered question is logged, and for what the seller taught only where no answer is written from it: for
/// paraphrases at learning time. Evidence is not redacted: contact details of the shop are there to be told, and a model cannot cite what it does not see. The built-in embeddings run in the process and see the text as it is.
/// </para>
/// <para>
/// An exception never lets the text out. While answering it ends the attempt with <see cref="UnansweredReason.InternalError"/>, before anything has left the process;
/// an unanswered question is not logged then, and the reply goes on; at learning time the source is learned without paraphrases, with a warning on the resource, and
/// is tried again the next time.
/// </para>
/// </remarks>
public interface IRedactor
{
    /// <summary>Finds the pieces of a text that have to be hidden.</summary>
    /// <param name="text">The text; hostile, of at most some 10,000 characters, its letters composed (NFC).</param>
    /// <param name="redaction">What is to be hidden; never <see cref="Redaction.Off"/>.</param>
    /// <returns>The pieces, in any order. What lies outside the text is left out; of pieces that overlap the first counts, and of those the longest.</returns>
    IReadOnlyList<PersonalData> Find(string text, Redaction redaction);
}
