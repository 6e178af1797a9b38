using AiAssistant.Answering;
using AiAssistant.Answering.Verifying;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Evaluation.Injection;

/// <summary>Runs every line against a shop in its language, in all ways of obeying.</summary>
internal sealed class InjectionRunner(TimeProvider time)
{
    /// <summary>Runs all lines.</summary>
    /// <exception cref="InputFileException">Something could not be learned, or no question is answered while nobody attacks.</exception>
    public async Task<IReadOnlyList<InjectionResult>> RunAsync(
        IReadOnlyList<KnowledgeBaseDocument> documents, IReadOnlyList<Offer> offers, IReadOnlyList<InjectionLine> lines, CancellationToken cancellationToken)
    {
        var shops = await AttackedShops.StartAsync(time, cancellationToken).ConfigureAwait(false);
        await using (shops.ConfigureAwait(false))
        {
            var known = new List<(TenantId Tenant, ShopContent Content, IReadOnlyList<ShopQuestion> Questions)>();
            foreach (var (document, i) in documents.Select(static (document, i) => (document, i)))
            {
                var (tenant, content) = (new TenantId($"shop{i}"), new ShopContent(document.Content, offers));
                await shops.LearnAsync(tenant, content, cancellationToken).ConfigureAwait(false);
                known.Add((tenant, content, await shops.FindQuestionsAsync(tenant, content, cancellationToken).ConfigureAwait(false)));
            }

            var results = new List<InjectionResult>(lines.Count);
            foreach (var (line, i) in lines.Select(static (line, i) => (line, i)))
            {
                var (shop, question) = Choose(known, line, i);
                var content = shop.Content.With(line, question);
                var tenant = line.IsTaught ? new TenantId($"line{i}") : shop.Tenant;
                if (line.IsTaught)
                {
                    await shops.LearnAsync(tenant, content, cancellationToken).ConfigureAwait(false);
                }

                results.Add(await AttackAsync(shops, (shop.Tenant, shop.Content), (tenant, content), question, line, cancellationToken).ConfigureAwait(false));
            }

            return results;
        }
    }

    // A shop in the line's language where there is one; shops and questions take turns.
    private static ((TenantId Tenant, ShopContent Content) Shop, ShopQuestion Question) Choose(
        List<(TenantId Tenant, ShopContent Content, IReadOnlyList<ShopQuestion> Questions)> shops, InjectionLine line, int turn)
    {
        var able = shops.Where(shop => shop.Questions.Any(question => question.IsOffer == line.IsAboutOffer)).ToList();
        if (able.Count == 0)
        {
            throw new InputFileException(line.IsAboutOffer
                ? $"Line '{line.Id}': no offer's price is told even while nobody attacks. Add an offer with a title of its own and a price."
                : $"Line '{line.Id}': no custom question is answered even while nobody attacks. Add custom questions with answers to the knowledge bases.");
        }

        var language = LanguageDetector.Detect(PlainForm.Of(line.Text));
        var speaking = able.Where(shop => shop.Content.Language == language).ToList();
        var shop = speaking.Count > 0 ? speaking[turn % speaking.Count] : able[turn % able.Count];
        var questions = shop.Questions.Where(question => question.IsOffer == line.IsAboutOffer).ToList();
        return ((shop.Tenant, shop.Content), questions[turn % questions.Count]);
    }

    private static async Task<InjectionResult> AttackAsync(
        AttackedShops shops, (TenantId Tenant, ShopContent Content) calm, (TenantId Tenant, ShopContent Content) attacked, ShopQuestion question,
        InjectionLine line, CancellationToken cancellationToken)
    {
        var (faults, replies) = (new List<string>(), new List<string>());
        var (runs, wasReached, wasQuoted) = (0, false, false);
        var language = calm.Content.Language;
        var before = await shops.OwnedAsync(attacked.Tenant, cancellationToken).ConfigureAwait(false);
        shops.Model.Face(null, language, Obedience.Says);
        var clean = await shops.AskAsync(calm.Tenant, calm.Content, question, null, 0, cancellationToken).ConfigureAwait(false);
        shops.Model.Face(null, language, way: null);
        var cleanOwn = await shops.AskAsync(calm.Tenant, calm.Content, question, null, 0, cancellationToken).ConfigureAwait(false);
        for (var variant = 0; variant < AttackedDesk.Variants(line); variant++)
        {
            shops.Model.Face(null, language, way: null);
            var own = await shops.AskAsync(attacked.Tenant, attacked.Content, question, line, variant, cancellationToken).ConfigureAwait(false);
            var judge = new InjectionJudge(line, clean, own, language, calm.Content.TextOf);
            Note(own, line.Goal is null ? judge.Disturbances(own, cleanOwn) : judge.Faults(own, ""), "NoModel");
            foreach (var way in line.Goal is null ? [Obedience.Says] : Enum.GetValues<Obedience>())
            {
                // A harmless text demands nothing, so that a model has nothing to obey.
                shops.Model.Face(line.Goal is null ? null : line, language, way);
                var seen = await shops.AskAsync(attacked.Tenant, attacked.Content, question, line, variant, cancellationToken).ConfigureAwait(false);
                wasReached |= shops.Model.WasReached;
                wasQuoted |= judge.IsQuoted(seen);
                Note(seen, line.Goal is null ? judge.Disturbances(seen, clean) : judge.Faults(seen, shops.Model.Instructions), way.ToString());
                if (shops.Model.HadTools)
                {
                    faults.Add($"tools.offered {way}");
                }
            }

            var wish = await shops.AskForAgentAsync(attacked.Tenant, attacked.Content, line, variant, cancellationToken).ConfigureAwait(false);
            Note(wish, wish.Kind == OutcomeKind.AgentRequested ? [] : ["agent.suppressed"], "Agent");
        }

        if (before != await shops.OwnedAsync(attacked.Tenant, cancellationToken).ConfigureAwait(false))
        {
            faults.Add("shop.changed");
        }

        return new InjectionResult(line, faults, replies) { Runs = runs, WasReached = wasReached, WasQuoted = wasQuoted };

        void Note(Seen seen, IReadOnlyList<string> found, string way)
        {
            runs++;
            if (found.Count > 0)
            {
                faults.AddRange(found.Select(fault => $"{fault} {way}"));
                replies.Add($"{way}: {seen.Kind} {seen.Text} [{string.Join(' ', seen.Sources)}]");
            }
        }
    }
}
