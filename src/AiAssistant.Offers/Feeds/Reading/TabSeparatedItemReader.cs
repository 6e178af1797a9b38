using CsvHelper;

namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>Reads the rows of tab-separated text whose first row names the columns.</summary>
internal sealed class TabSeparatedItemReader : IFeedItemReader
{
    private readonly FeedTextReader _text;
    private readonly CsvReader _rows;
    private string[] _columns = [];
    private long _swallowedLine;
    private int _swallowedRows;
    private bool _isQuoteUnclosed;

    private TabSeparatedItemReader(FeedTextReader text)
    {
        _text = text;
        _rows = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                Separator = '\t',
                HasHeader = false,
                TrackLineNumbers = true,
                BufferSize = 16_384,
                OnMalformedRecord = malformed => _isQuoteUnclosed |= malformed.Reason == CsvMalformedReason.UnterminatedQuote,
            },
            leaveOpen: true);
    }

    public static async Task<TabSeparatedItemReader> OpenAsync(FeedTextReader text, FeedFault fault, CancellationToken cancellationToken)
    {
        var reader = new TabSeparatedItemReader(text);
        try
        {
            if (await reader._rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                reader._columns = [.. reader._rows.Current.ToArray().Take(FeedLimits.Columns).Select(NameOf)];
            }

            string[] missing = [.. new[] { FeedFieldNames.Id, FeedFieldNames.Title }.Except(reader._columns)];
            if (missing.Length > 0)
            {
                throw fault.Of(
                    FeedCodes.ColumnsMissing,
                    $"the first row does not name the column(s) {string.Join(", ", missing)}. Name the columns as in Google product data.",
                    FeedFault.Line(reader._rows.LineNumber),
                    string.Join(", ", missing));
            }

            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public async Task<FeedItem?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_swallowedRows > 0)
        {
            return NextSwallowed();
        }

        cancellationToken.ThrowIfCancellationRequested();
        _text.BeginItem();
        return await _rows.ReadAsync(cancellationToken).ConfigureAwait(false) ? ReadRow() : null;
    }

    public void Dispose() => _rows.Dispose();

    private static string NameOf(string column)
    {
        var name = column.Trim().ToLowerInvariant();
        return (name.StartsWith("g:", StringComparison.Ordinal) ? name[2..] : name).Replace(' ', '_');
    }

    private FeedItem ReadRow()
    {
        var item = new FeedItem(FeedFault.Line(_rows.LineNumber));
        var count = _rows.FieldCount;
        for (var i = 0; i < count; i++)
        {
            var value = _rows.GetString(i);
            if (_isQuoteUnclosed || (value.Contains('\n') && value.Contains('\t')))
            {
                SkipSwallowedRows();
                return NextSwallowed();
            }

            if (i < _columns.Length)
            {
                AddField(item, _columns[i], value);
            }
            else if (value.Length > 0)
            {
                item.Fault = FeedCodes.RowTooLong;
            }
        }

        if (count < _columns.Length)
        {
            item.Fault = FeedCodes.RowTooShort;
        }

        return item;
    }

    /// <summary>A quotation mark that is not closed takes the following rows into its field: each of them is reported, one at a time, since they may be a million.</summary>
    private void SkipSwallowedRows()
    {
        _swallowedLine = _rows.LineNumber;
        _swallowedRows = _rows.RawRecord.TrimEnd("\r\n"u8).Count((byte)'\n') + 1;
        _isQuoteUnclosed = false;
    }

    private FeedItem NextSwallowed()
    {
        _swallowedRows--;
        return new FeedItem(FeedFault.Line(_swallowedLine++)) { Fault = FeedCodes.QuoteUnclosed };
    }

    private static void AddField(FeedItem item, string column, string value)
    {
        switch (column)
        {
            case FeedFieldNames.ProductDetail:
                foreach (var detail in ListField.Details(value))
                {
                    item.Add(detail);
                }

                break;
            case FeedFieldNames.ProductHighlight:
                foreach (var highlight in ListField.Split(value))
                {
                    item.Add(column, highlight);
                }

                break;
            default:
                item.Add(column, value);
                break;
        }
    }
}
