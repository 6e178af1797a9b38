namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// The parts of a code of letters and digits, which name the same thing in another spelling or its family: what goes to the last digit (<c>psw110bk</c>,
/// <c>psw110</c>), what begins at the first one, the letters before it (<c>iphone15</c>, <c>iphone</c>) and each run of digits, each part once. Measured on
/// offers: most model numbers that were not found differed from the seller's by a colour or country behind the last digit, or by a hyphen or space in between.
/// </summary>
internal ref struct CodeParts
{
    /// <summary>Shorter codes have no parts that would tell more than noise.</summary>
    public const int LeastLength = 4;

    private readonly ReadOnlySpan<char> _code;
    private readonly int _first;
    private readonly int _last;
    private int _step;
    private int _place;

    /// <summary>Takes a code apart.</summary>
    /// <param name="code">The code, folded, with at least one digit.</param>
    public CodeParts(ReadOnlySpan<char> code)
    {
        _code = code;
        _first = code.IndexOfAny(Units.Digits);
        _last = code.Length - 1;
        while (!char.IsAsciiDigit(code[_last]))
        {
            _last--;
        }

        _place = _first;
    }

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly CodeParts GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_step < 3)
        {
            switch (_step++)
            {
                case 0 when _last < _code.Length - 1 && _last > 0:
                    Current = _code[..(_last + 1)];
                    return true;
                case 1 when _first > 0 && _first < _code.Length - 1:
                    Current = _code[_first..];
                    return true;
                case 2 when _first > 1:
                    Current = _code[.._first];
                    return true;
            }
        }

        return NextDigits();
    }

    private bool NextDigits()
    {
        while (_place <= _last)
        {
            var start = _place;
            var end = start;
            while (end <= _last && char.IsAsciiDigit(_code[end]))
            {
                end++;
            }

            _place = end;
            while (_place <= _last && !char.IsAsciiDigit(_code[_place]))
            {
                _place++;
            }

            // A run that is all up to the last digit, or all from the first, has been given.
            if (end - start > 1 && !(start == _first && end == _last + 1 && (_first == 0 || end == _code.Length)))
            {
                Current = _code[start..end];
                return true;
            }
        }

        return false;
    }
}
