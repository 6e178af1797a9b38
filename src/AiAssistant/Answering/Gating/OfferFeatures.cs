using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>How a question meets each thing that an offer says.</summary>
internal sealed class OfferFeatures
{
    private const double Whole = 0.99;
    private const double ThingLikeness = 0.85;
    private const double MaxFound = 4;
    private const double MinTotal = 0.4;
    private const string Trouble = "trouble";

    private readonly OfferQuestion _question;
    private readonly IReadOnlyList<ClaimReading> _claims;
    private readonly IReadOnlySet<string>? _endings;
    private readonly double[] _weights;
    private readonly double[][] _inName; // by claim, by term
    private readonly double[][] _inBody;
    private readonly double[] _anywhere; // by term: the most of all claims
    private readonly double _total;
    private readonly Dictionary<string, int> _fieldsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _claimsOf = new(StringComparer.Ordinal);
    private readonly bool _wantsKind;
    private readonly bool _wantsNumber;
    private readonly bool _isOpen;

    public OfferFeatures(OfferQuestion question, IReadOnlyList<ClaimReading> claims, IReadOnlySet<string>? endings)
    {
        (_question, _claims, _endings) = (question, claims, endings);
        var terms = question.Terms;
        _inName = [.. claims.Select(claim => terms.Select(term => InName(term, claim)).ToArray())];
        _inBody = [.. claims.Select(claim => terms.Select(term => InBody(term, claim)).ToArray())];
        _anywhere = new double[terms.Count];
        _weights = new double[terms.Count];
        for (var t = 0; t < terms.Count; t++)
        {
            double sum = 0;
            for (var c = 0; c < claims.Count; c++)
            {
                var most = Math.Max(_inName[c][t], _inBody[c][t]);
                _anywhere[t] = Math.Max(_anywhere[t], most);
                sum += most;
            }

            // What many of the offer's claims say tells them apart least.
            _weights[t] = OfferQuestion.Weight(terms[t]) / (1 + Math.Log(Math.Max(1, sum)));
        }

        _total = _weights.Sum();
        var concepts = question.Plain.Concepts;
        _wantsKind = question.Wanted.Count > 0 || question.Named.Count > 0;
        _wantsNumber = _wantsKind || question.Attributes.ContainsKey("count") || concepts.Has("ask.cost");
        _isOpen = _wantsNumber || concepts.Others.Any(static name => name.StartsWith("ask.", StringComparison.Ordinal));
        foreach (var name in claims.Where(static claim => claim.Field is not null).SelectMany(static claim => claim.Names.Keys))
        {
            _fieldsOf[name] = _fieldsOf.GetValueOrDefault(name) + 1;
        }

        foreach (var name in claims.SelectMany(static claim => claim.Names.Keys.Union(claim.Attributes.Keys)))
        {
            _claimsOf[name] = _claimsOf.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>The weight of the words that the offer says nowhere, as a share.</summary>
    public double Foreign
    {
        get
        {
            var foreign = 0.0;
            for (var t = 0; t < _weights.Length; t++)
            {
                foreign += _question.Terms[t].IsExplained ? 0 : _weights[t] * (1 - _anywhere[t]);
            }

            return foreign / Math.Max(_total, MinTotal);
        }
    }

    /// <summary>The features of a claim.</summary>
    /// <param name="c">Its place.</param>
    public double[] Of(int c)
    {
        var claim = _claims[c];
        var isField = claim.Field is not null;
        var own = isField ? claim.Names : claim.Attributes;
        var shared = own.Keys.Where(_question.Attributes.ContainsKey).ToList();
        var hasKind = _wantsKind && (claim.Kinds.Overlaps(_question.Wanted) || claim.Kinds.Overlaps(_question.Named));
        var isOnly = shared.Exists(name => _fieldsOf.GetValueOrDefault(name) <= (isField ? 1 : 0));
        var isOwn = isField && isOnly && hasKind == _wantsKind;
        var values = new double[OfferWeights.Count];
        void Set(OfferFeature feature, double value) => values[(int)feature] = value;
        void Flag(OfferFeature feature, bool isSet) => values[(int)feature] = isSet ? 1 : 0;

        var words = Share(c, shared, isField);
        Set(OfferFeature.Bias, 1);
        Set(OfferFeature.InName, words.Name);
        Set(OfferFeature.InText, words.Text);
        Set(OfferFeature.Found, Math.Min(words.Found, MaxFound) / MaxFound);
        Flag(OfferFeature.AllFound, words.AreAll);
        Set(OfferFeature.Elsewhere, words.Elsewhere);
        Set(OfferFeature.Foreign, words.Foreign);
        Set(OfferFeature.ForeignToOwnField, isOwn ? words.Foreign : 0);
        Flag(OfferFeature.Attribute, shared.Count > 0);
        Flag(OfferFeature.OnlyAttribute, isOnly);
        Flag(
            OfferFeature.OnlyClaim,
            claim.Names.Keys.Concat(claim.Attributes.Keys).Any(name => _question.Attributes.ContainsKey(name) && _claimsOf[name] == 1));
        Set(OfferFeature.AttributeShare, shared.Count / Math.Max(1.0, _question.Attributes.Count));
        Flag(OfferFeature.SeveralAttributes, shared.Count > 1);
        Flag(OfferFeature.OtherAttribute, shared.Count == 0 && _question.Attributes.Count > 0 && own.Count > 0);
        Flag(OfferFeature.Measure, hasKind);
        Flag(OfferFeature.NoMeasure, _wantsKind && !hasKind);
        Flag(OfferFeature.OtherMeasure, _wantsKind && !hasKind && claim.Kinds.Count > 0);
        Flag(OfferFeature.MeasureGiven, claim.Kinds.Overlaps(_question.Given));
        Flag(OfferFeature.MeasureNamed, claim.Kinds.Overlaps(_question.Named));
        Flag(OfferFeature.OwnField, isOwn);
        Flag(OfferFeature.NoNumber, _wantsNumber && !claim.HasNumber);
        Flag(OfferFeature.YesOrNo, claim.IsYesOrNo && !_isOpen);
        Flag(OfferFeature.YesOrNoToOpen, claim.IsYesOrNo && _isOpen);
        Set(OfferFeature.Parts, Math.Max(0, DotProduct.Of(_question.Parts, claim.Parts)));
        Set(OfferFeature.Around, _question.Around.Count > 0 ? Around(claim) : 0);
        Flag(OfferFeature.Trouble, _question.Whole.Concepts.Has(Trouble));
        Flag(OfferFeature.NoHint, _question.Attributes.Count == 0 && !_wantsKind);
        if (isField)
        {
            var said = NameSaid(claim);
            Set(OfferFeature.NameSaid, said);
            Flag(OfferFeature.WholeName, said > Whole);
            Set(OfferFeature.NarrowerName, Math.Min(2, own.Count - shared.Count) / 2.0);
            Set(OfferFeature.UnsaidName, Math.Min(3, Unsaid(claim, shared)) / 3.0);
            Flag(OfferFeature.AttributeInValue, claim.Attributes.Keys.Any(_question.Attributes.ContainsKey));
        }
        else
        {
            Set(OfferFeature.Denied, !_isOpen && words.Found > 0 && claim.IsDenied ? Math.Min(words.Found, 1) : 0);
        }

        return values;
    }

    // How the question's words are shared out between the claim, the rest of the offer and nowhere.
    private (double Name, double Text, double Found, double Elsewhere, double Foreign, bool AreAll) Share(int c, List<string> shared, bool isField)
    {
        double name = 0, body = 0, elsewhere = 0, foreign = 0, found = 0;
        var areAll = _weights.Length > 0;
        for (var t = 0; t < _weights.Length; t++)
        {
            var term = _question.Terms[t];
            var isMeant = shared.Exists(attribute => _question.Attributes[attribute].Contains(term.Text));
            var (inName, inBody) = isMeant ? (1, 1) : (_inName[c][t], _inBody[c][t]);
            var most = Math.Max(inName, inBody);
            name += _weights[t] * inName;
            body += _weights[t] * Math.Max(0, inBody - inName);
            found += _weights[t] * most;
            elsewhere += _weights[t] * Math.Max(0, _anywhere[t] - most);
            foreign += term.IsExplained ? 0 : _weights[t] * (1 - Math.Max(_anywhere[t], most));
            areAll &= most > 0 || term.IsExplained;
        }

        var total = Math.Max(_total, MinTotal);
        return (isField ? name / total : 0, (isField ? body : found) / total, found, elsewhere / total, foreign / total, areAll);
    }

    // The words of a field's name that narrow it down and are not said: "minimum weight of the package".
    private int Unsaid(ClaimReading claim, List<string> shared)
    {
        var unsaid = 0;
        foreach (var word in claim.Name)
        {
            unsaid += shared.Exists(attribute => claim.Names[attribute].Contains(word.Text))
                || _question.Said.Any(said => WordParts.Likeness(word.Text, said, _endings) > 0) ? 0 : 1;
        }

        return unsaid;
    }

    private double InName(Term term, ClaimReading claim)
    {
        var best = term.Things.Count > 0 && term.Things.Any(claim.NameThings.Contains) ? ThingLikeness : 0;
        foreach (var word in claim.Name)
        {
            best = Math.Max(best, WordParts.Likeness(term.Text, word.Text, _endings));
        }

        return best;
    }

    private double InBody(Term term, ClaimReading claim)
    {
        var best = term.Things.Count > 0 && term.Things.Any(claim.Things.Contains) ? ThingLikeness : 0;
        foreach (var word in claim.Words)
        {
            best = Math.Max(best, WordParts.Likeness(term.Text, word, _endings));
        }

        return best;
    }

    // How much of the field's name the question says.
    private double NameSaid(ClaimReading claim)
    {
        double said = 0;
        foreach (var word in claim.Name)
        {
            var best = 0.0;
            foreach (var other in _question.Said)
            {
                best = Math.Max(best, WordParts.Likeness(word.Text, other, _endings));
            }

            said += best;
        }

        return claim.Name.Count > 0 ? said / claim.Name.Count : 0;
    }

    private double Around(ClaimReading claim)
    {
        double found = 0, total = 0;
        foreach (var term in _question.Around)
        {
            found += OfferQuestion.Weight(term) * Math.Max(InName(term, claim), InBody(term, claim));
            total += OfferQuestion.Weight(term);
        }

        return total > 0 ? found / total : 0;
    }
}
