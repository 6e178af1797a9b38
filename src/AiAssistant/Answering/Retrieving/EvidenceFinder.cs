using System.Text;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Redacting;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using Microsoft.Extensions.AI;

namespace AiAssistant.Answering.Retrieving;

/// <summary>Stage 2: searches the usable resources, once for the message as a whole (it names products) and for each question.</summary>
internal sealed class EvidenceFinder(IRetriever retriever, EmbeddingModel embeddings, AnsweringOptions options, CustomerPrivacy privacy)
{
    private const int MaxQuery = 2_000;
    private const int MaxCodes = 8;
    private const int MaxConcepts = 16;

    // In so many words a product's name is not lost.
    private const int MaxPlainWords = 12;

    // A host's own search makes its vectors itself, where it has any.
    private bool HasVectors => retriever is IPassageIndex and not IEmbedsItself;

    /// <summary>Searches. The trace gets each query with what was found for it, and each look-up.</summary>
    /// <exception cref="RetrievalException">The search could not be made.</exception>
    public async Task<Found> FindAsync(
        Understood understood, IReadOnlyList<Source> sources, string? offerId, TraceRecorder trace, CancellationToken cancellationToken)
    {
        var books = sources.Where(static source => source.Resource.Kind == ResourceKind.KnowledgeBase).ToList();
        var shops = sources.Where(static source => source.Resource.Kind == ResourceKind.Offers).ToList();
        var isPartial = false;

        async Task<IReadOnlyList<Candidate>> SearchAsync(SearchText text, string? language, IReadOnlyList<Source> among, Concepts concepts, bool isByMeaning)
        {
            var result = await SearchOnceAsync(text, language, among, concepts, isByMeaning, trace, cancellationToken).ConfigureAwait(false);
            isPartial |= result.IsPartial;
            return result.Candidates;
        }

        var message = $"{understood.Text} {understood.Background}";
        var offers = new List<Candidate>();
        var naming = shops.Count > 0 ? NamingProducts(understood, message).ToList() : [];
        foreach (var name in naming)
        {
            offers.AddRange(await SearchAsync(name, null, shops, Concepts.None, isByMeaning: false).ConfigureAwait(false));
        }

        // An offer is recognized by the words of its name. Vectors find others, too, which are not meant then, at more cost than all else.
        if (offers.Count == 0 && naming.Count > 0 && HasVectors)
        {
            offers.AddRange(await SearchAsync(naming[0], null, shops, Concepts.None, isByMeaning: true).ConfigureAwait(false));
        }

        var codes = shops.Count > 0 ? Codes(message) : [];
        var stated = await StatedAsync(shops, offerId is null ? codes : [offerId, .. codes], cancellationToken).ConfigureAwait(false);
        TraceLookup(stated, trace);
        var byQuestion = new List<IReadOnlyList<Candidate>>();
        foreach (var question in understood.Questions)
        {
            var text = Hide(question.Text, understood.Redaction, understood.Hidden);
            var direct = await SearchAsync(text, question.Language, books, question.Concepts, isByMeaning: true).ConfigureAwait(false);
            var predefined = await PredefinedAsync(question, books, cancellationToken).ConfigureAwait(false);
            TraceLookup(predefined, trace);
            byQuestion.Add(Merge([.. direct, .. predefined, .. offers]));
        }

        trace.EndSearches();
        return new Found(byQuestion, Merge([.. stated, .. offers]), isPartial);
    }

    /// <summary>Searches all sources as if they were one.</summary>
    /// <exception cref="RetrievalException">The search could not be made.</exception>
    public async Task<IReadOnlyList<Candidate>> SearchAsync(
        Question question, IReadOnlyList<Source> sources, Redaction redaction, CancellationToken cancellationToken) =>
        (await SearchOnceAsync(
            Hide(question.Text, redaction, known: null), question.Language, sources, question.Concepts, isByMeaning: true, trace: null, cancellationToken)
            .ConfigureAwait(false)).Candidates;

    private async Task<(IReadOnlyList<Candidate> Candidates, bool IsPartial)> SearchOnceAsync(
        SearchText text, string? language, IReadOnlyList<Source> among, Concepts concepts, bool isByMeaning, TraceRecorder? trace,
        CancellationToken cancellationToken)
    {
        var (bounded, outside) = (text.Inside.AtMost(MaxQuery), text.Outside.AtMost(MaxQuery));
        if (among.Count == 0 || string.IsNullOrWhiteSpace(bounded))
        {
            return ([], false);
        }

        var embedded = embeddings.IsInProcess ? bounded : outside;
        var query = new RetrievalQuery
        {
            Versions = [.. among.Select(static source => source.Version)],
            Text = WithConcepts(bounded, concepts),
            Vector = isByMeaning && HasVectors && !string.IsNullOrWhiteSpace(embedded)
                ? await EmbedAsync(embedded, cancellationToken).ConfigureAwait(false)
                : null,
            Language = language,
            Limit = options.MaxPassages,
        };
        var result = await retriever.RetrieveAsync(query, cancellationToken).ConfigureAwait(false);
        var byVersion = among.ToDictionary(static source => source.Version);
        var candidates = result.Evidence
            .Where(evidence => byVersion.ContainsKey(evidence.Passage.Id.Version)) // a retriever that strays is not followed
            .Select(evidence => new Candidate(byVersion[evidence.Passage.Id.Version], evidence.Passage, evidence.Rank) { Evidence = evidence });
        trace?.AddSearch(query with { Text = WithConcepts(outside, concepts) }, result);
        return ([.. candidates], result.Warnings.Count > 0);
    }

    private static void TraceLookup(IReadOnlyList<Candidate> found, TraceRecorder trace)
    {
        if (found.Count > 0)
        {
            trace.Add(
                "retrieve.lookup",
                ("passages", string.Join(' ', found.Select(static candidate => candidate.Passage.Id))),
                ("sources", string.Join('\n', found.Select(static candidate => candidate.Passage.Source).Distinct(StringComparer.Ordinal))));
        }
    }

    private async Task<QueryVector> EmbedAsync(string text, CancellationToken cancellationToken)
    {
        var embedding = await embeddings.Generator.GenerateAsync(text, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new QueryVector(embedding.Vector, embeddings.Identity);
    }

    // What may name a product: the whole message, and where it tells a story each question too.
    private IEnumerable<SearchText> NamingProducts(Understood understood, string message)
    {
        var (text, words) = Informative(Hide(message, understood.Redaction, understood.Hidden), understood.CustomerLanguage);
        yield return text;
        foreach (var question in words > MaxPlainWords ? understood.Questions : [])
        {
            yield return Informative(Hide(question.Text, understood.Redaction, understood.Hidden), question.Language).Text;
        }
    }

    // Before anything is cut or left out: a number is an order's by the words before it, and half an address is not known as one.
    private SearchText Hide(string text, Redaction redaction, IReadOnlyDictionary<string, string>? known) =>
        new(text, privacy.Without(text, redaction, known));

    private static (SearchText Text, int Words) Informative(SearchText text, string? language)
    {
        var (inside, words) = Informative(text.Inside, language);
        return (new SearchText(inside, text.Outside == text.Inside ? inside : Informative(text.Outside, language).Text), words);
    }

    // A text without the words that are common in its language: they name nothing, and each costs time over many offers.
    private static (string Text, int Words) Informative(string text, string? language)
    {
        var bounded = text.AtMost(MaxQuery);
        var packs = Languages.For(language);
        var words = WordSplitter.Split(bounded);
        var informative = new StringBuilder();
        var count = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!packs.HasAny(words[i].Text, static pack => pack.Common))
            {
                informative.Append(bounded, words[i].Start, (i + 1 < words.Count ? words[i + 1].Start : bounded.Length) - words[i].Start);
                count++;
            }
        }

        return (informative.ToString(), count);
    }

    // The offer that the platform says the conversation is about, and those whose ids the customer writes.
    private async Task<IReadOnlyList<Candidate>> StatedAsync(List<Source> shops, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0 || retriever is not IPassageLookup lookup)
        {
            return [];
        }

        var stated = new List<Candidate>();
        foreach (var shop in shops)
        {
            foreach (var id in ids)
            {
                var passages = await lookup.FindBySourceAsync(shop.Version, id, cancellationToken).ConfigureAwait(false);
                stated.AddRange(passages.Select(passage => new Candidate(shop, passage, 1)));
            }
        }

        return stated;
    }

    /// <summary>An offer with all its passages, where they can be looked up: what a search found of it need not be what answers.</summary>
    public async Task<NamedOffer> CompleteAsync(NamedOffer offer, CancellationToken cancellationToken)
    {
        if (retriever is not IPassageLookup lookup)
        {
            return offer;
        }

        var passages = await lookup.FindBySourceAsync(offer.Source.Version, offer.Id, cancellationToken).ConfigureAwait(false);
        var known = offer.Passages.ToDictionary(static candidate => candidate.Passage.Id);
        if (passages.Count <= known.Count)
        {
            return offer;
        }

        var all = passages.Select(passage => known.GetValueOrDefault(passage.Id) ?? new Candidate(offer.Source, passage, options.MaxPassages));
        return offer with { Passages = [.. all] };
    }

    // Words that may be ids, as they are written and in the cases that shops write them.
    private static IReadOnlyList<string> Codes(string text) =>
        [.. WordSplitter.Split(text.AtMost(MaxQuery)).Where(static word => OfferNames.IsCode(word.Text)).Take(MaxCodes)
            .Select(word => text.Substring(word.Start, word.Length))
                .SelectMany(static code => new[] { code, code.ToUpperInvariant(), code.ToLowerInvariant() }).Distinct(StringComparer.Ordinal)];

    // A topic names its predefined question outright, in whatever language the seller answered it.
    private async Task<IReadOnlyList<Candidate>> PredefinedAsync(Question question, List<Source> books, CancellationToken cancellationToken)
    {
        if (retriever is not IPassageLookup lookup)
        {
            return [];
        }

        var candidates = new List<Candidate>();
        foreach (var (name, topic) in ConceptRules.Shared.Predefined.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (!question.Concepts.Topics.Any(asked => ConceptRules.Shared.MayAnswer(topic, asked)))
            {
                continue;
            }

            foreach (var book in books)
            {
                var passages = await lookup.FindBySourceAsync(book.Version, name, cancellationToken).ConfigureAwait(false);
                candidates.AddRange(passages.Select(passage => new Candidate(book, passage, options.MaxPassages)));
            }
        }

        return candidates;
    }

    // An index that this library learns into has the concepts of its passages beside their words: so a question meets an answer in other words or another
    // language. To a host's own search they would be noise.
    private string WithConcepts(string text, Concepts concepts) =>
        HasVectors ? string.Join(' ', ConceptTerms.Of(concepts).Take(MaxConcepts).Prepend(text)) : text;

    private static IReadOnlyList<Candidate> Merge(IReadOnlyList<Candidate> candidates) =>
        [.. candidates.OrderBy(static candidate => candidate.Rank).ThenBy(static candidate => candidate.Passage.Id).DistinctBy(static candidate => candidate.Passage.Id)];
}
