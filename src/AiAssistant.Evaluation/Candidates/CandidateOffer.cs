using AiAssistant.Answering.Gating;
using AiAssistant.Offers;

namespace AiAssistant.Evaluation.Candidates;

/// <summary>The candidates of a question as one offer: attributes are its attributes, sentences its description.</summary>
internal sealed class CandidateOffer
{
    private readonly List<(OfferAttribute Attribute, CandidateText Candidate)> _attributes = [];
    private readonly List<CandidateText> _sentences = [];

    public CandidateOffer(CandidateQuestion question)
    {
        foreach (var candidate in question.Candidates)
        {
            if (candidate.IsAttribute && AttributeText.Read(candidate.Text) is { } attribute)
            {
                _attributes.Add((attribute, candidate));
            }
            else
            {
                _sentences.Add(candidate);
            }
        }

        Offer = new Offer
        {
            Id = question.Id,
            Title = question.Title.Length > 0 ? question.Title : "#",
            Description = string.Join("\n\n", _sentences.Select(static candidate => candidate.Text)),
            Attributes = [.. _attributes.Select(static pair => pair.Attribute)],
        };
    }

    /// <summary>The offer.</summary>
    public Offer Offer { get; }

    /// <summary>The candidate that evidence stands in; null when it stands in none, such as the title.</summary>
    public CandidateText? Find(Answering.Gating.Support? support) =>
        support?.Field is { } field
            ? _attributes.FirstOrDefault(pair => pair.Attribute.Name == field.Name && pair.Attribute.Values.SequenceEqual(field.Values)).Candidate
            : support?.Sentences is [var sentence, ..]
                ? _sentences.Find(candidate => candidate.Text.Contains(sentence, StringComparison.Ordinal))
                : null;
}
