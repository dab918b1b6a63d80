using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Collections.Intake.Csv;

/// <summary>
/// Cuts a stream of UTF-8 into records and fields (RFC 4180, with a chosen separator) without making a string.
/// Memory is bounded whatever the stream holds. After a broken quote, reading goes on with the next line, so that
/// one bad line costs one record.
/// </summary>
public sealed class CsvReader : IDisposable
{
    /// <summary>The greatest length of a field, in bytes of UTF-8.</summary>
    public const int MaxFieldBytes = 64 << 10;

    /// <summary>The greatest length of a line, in bytes of UTF-8.</summary>
    public const int MaxRecordBytes = 4 << 20;

    /// <summary>The greatest number of fields in a record.</summary>
    public const int MaxFields = 4096;

    private const int BufferBytes = 64 << 10;
    private const int LineEndBytes = 2;

    /// <summary>A block of the scan may reach that far beyond the last byte read.</summary>
    private static readonly int Padding = Vector256<byte>.Count;

    private readonly Stream stream;
    private readonly byte separator;
    private readonly int[] starts = new int[MaxFields];
    private readonly int[] lengths = new int[MaxFields];
    private byte[] buffer = new byte[BufferBytes + Padding];
    private byte[] unquoted = new byte[256];
    private int unquotedLength;
    private int start;
    private int next;
    private int end;
    private bool ended;
    private long nextLine = 1;

    /// <summary>Reads from the stream's position; the reader owns the stream.</summary>
    public CsvReader(Stream stream, char separator)
    {
        this.stream = stream;
        this.separator = (byte)separator;
    }

    private enum Scanned
    {
        Record,
        NeedsMore,
        End,
    }

    /// <summary>How many fields the record has.</summary>
    public int FieldCount { get; private set; }

    /// <summary>The line on which the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Why the record could not be cut into fields; the fields before the defect are there.</summary>
    public CsvDefect Defect { get; private set; }

    /// <summary>The field that is too long, where <see cref="Defect"/> says that one is: the fields after it are there too.</summary>
    public int LongField { get; private set; }

    /// <summary>The record as it stands in the file, without the end of its line. Valid until the next read.</summary>
    public ReadOnlySpan<byte> Record => buffer.AsSpan(start, next - start).TrimEnd("\r\n"u8);

    /// <summary>The bytes of a field, its quotes taken off. Valid until the next read.</summary>
    public ReadOnlySpan<byte> Field(int index) => starts[index] >= 0
        ? buffer.AsSpan(starts[index], lengths[index])
        : unquoted.AsSpan(~starts[index], lengths[index]);

    /// <summary>Goes to the next record that is not an empty line; false at the end.</summary>
    public bool Read()
    {
        do
        {
            if (!ReadRecord()) return false;
        }
        while (Defect == CsvDefect.None && FieldCount == 1 && Record.IsEmpty);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private bool ReadRecord()
    {
        start = next;
        Line = nextLine;
        while (true)
        {
            FieldCount = 0;
            Defect = CsvDefect.None;
            unquotedLength = 0;
            var scanned = Scan();
            if (scanned == Scanned.Record) RefuseLongRecord();
            if (scanned != Scanned.NeedsMore) return scanned == Scanned.Record;
            if (end - start > MaxRecordBytes + LineEndBytes) return SkipLine();
            Refill();
        }
    }

    /// <summary>The buffer grows by doubling: a record may be longer than its limit and yet be found whole.</summary>
    private void RefuseLongRecord()
    {
        if (next - start <= MaxRecordBytes || Record.Length <= MaxRecordBytes) return;
        FieldCount = 0;
        Defect = CsvDefect.RecordTooLong;
    }

    /// <summary>Separators and ends of lines are found 32 bytes at a time; the first quote hands over to the slower way.</summary>
    private Scanned Scan()
    {
        var fieldStart = start;
        var separators = Vector256.Create(separator);
        var lineFeeds = Vector256.Create((byte)'\n');
        var quotes = Vector256.Create((byte)'"');
        for (var position = start; position < end; position += Vector256<byte>.Count)
        {
            var block = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(buffer), (nuint)position);
            var hits = (Vector256.Equals(block, separators) | Vector256.Equals(block, lineFeeds) | Vector256.Equals(block, quotes))
                .ExtractMostSignificantBits();
            for (; hits != 0; hits &= hits - 1)
            {
                var at = position + BitOperations.TrailingZeroCount(hits);
                if (at >= end) break;
                var hit = buffer[at];
                if (hit == (byte)'"') return ScanQuoted(fieldStart);
                if (hit == (byte)'\n') return EndOfLine(fieldStart, at);
                AddField(fieldStart, at - fieldStart);
                fieldStart = at + 1;
            }
        }
        return EndOfBytes(fieldStart);
    }

    private Scanned EndOfLine(int fieldStart, int lineFeed)
    {
        var length = lineFeed - fieldStart;
        if (length > 0 && buffer[lineFeed - 1] == (byte)'\r') length--;
        AddField(fieldStart, length);
        next = lineFeed + 1;
        nextLine = Line + 1;
        return Scanned.Record;
    }

    private Scanned EndOfBytes(int fieldStart)
    {
        if (!ended) return Scanned.NeedsMore;
        next = end;
        if (start == end) return Scanned.End;
        AddField(fieldStart, end - fieldStart);
        return Scanned.Record;
    }

    /// <summary>The rest of a record with quotes, field by field.</summary>
    private Scanned ScanQuoted(int position)
    {
        while (true)
        {
            var scanned = position < end && buffer[position] == (byte)'"' ? QuotedField(ref position) : PlainField(ref position);
            if (scanned != Scanned.Record) return scanned;
            if (Defect is CsvDefect.UnclosedQuote or CsvDefect.StrayQuote) return Resume();
            if (position == end || (position + 1 == end && buffer[position] == (byte)'\r'))
            {
                if (!ended) return Scanned.NeedsMore;
                next = end;
                return Scanned.Record;
            }
            if (buffer[position] == separator)
            {
                position++;
                continue;
            }
            if (buffer[position] == (byte)'\r' && buffer[position + 1] == (byte)'\n') position++;
            if (buffer[position] == (byte)'\n') return EndOfQuotedRecord(position);
            Defect = SpansLines(position) ? CsvDefect.UnclosedQuote : CsvDefect.TextAfterQuote;
            return Resume();
        }
    }

    private Scanned EndOfQuotedRecord(int lineFeed)
    {
        next = lineFeed + 1;
        nextLine = Line + buffer.AsSpan(start, next - start).Count((byte)'\n');
        return Scanned.Record;
    }

    private Scanned QuotedField(ref int position)
    {
        var from = unquotedLength;
        var at = position + 1;
        while (true)
        {
            var quote = buffer.AsSpan(at, end - at).IndexOf((byte)'"');
            if (quote < 0 || at + quote - position > MaxFieldBytes + 2)
            {
                if (quote < 0 && !ended && end - position <= MaxFieldBytes + 2) return Scanned.NeedsMore;
                Defect = CsvDefect.UnclosedQuote;
                return Scanned.Record;
            }
            Unquote(buffer.AsSpan(at, quote));
            at += quote + 1;
            if (at == end && !ended) return Scanned.NeedsMore;
            if (at == end || buffer[at] != (byte)'"') break;
            Unquote("\""u8);
            at++;
        }
        AddField(~from, unquotedLength - from);
        position = at;
        return Scanned.Record;
    }

    private Scanned PlainField(ref int position)
    {
        var length = buffer.AsSpan(position, end - position).IndexOfAny(separator, (byte)'\n', (byte)'"');
        if (length < 0 && !ended) return Scanned.NeedsMore;
        if (length < 0) length = end - position;
        else if (buffer[position + length] == (byte)'"') Defect = CsvDefect.StrayQuote;
        else if (length > 0 && buffer[position + length] == (byte)'\n' && buffer[position + length - 1] == (byte)'\r') length--;
        AddField(position, length);
        position += length;
        return Scanned.Record;
    }

    /// <summary>A quote that was never closed seems to be closed by one that opens a field on a later line.</summary>
    private bool SpansLines(int position) => buffer.AsSpan(start, position - start).Contains((byte)'\n');

    /// <summary>Takes the broken record to be its first line, so that the lines after it are read for themselves.</summary>
    private Scanned Resume()
    {
        var lineFeed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
        if (lineFeed < 0 && !ended) return Scanned.NeedsMore;
        next = lineFeed < 0 ? end : start + lineFeed + 1;
        nextLine = Line + 1;
        return Scanned.Record;
    }

    private bool SkipLine()
    {
        FieldCount = 0;
        Defect = CsvDefect.RecordTooLong;
        while (true)
        {
            var lineFeed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (lineFeed >= 0 || ended)
            {
                next = lineFeed < 0 ? end : start + lineFeed + 1;
                nextLine = Line + 1;
                return true;
            }
            start = end;
            Refill();
        }
    }

    private void AddField(int at, int length)
    {
        if (length > MaxFieldBytes) (Defect, LongField) = (CsvDefect.FieldTooLong, FieldCount);
        if (FieldCount == MaxFields)
        {
            Defect = CsvDefect.TooManyFields;
            return;
        }
        starts[FieldCount] = at;
        lengths[FieldCount++] = length;
    }

    private void Unquote(ReadOnlySpan<byte> text)
    {
        if (unquotedLength + text.Length > unquoted.Length) Array.Resize(ref unquoted, (unquotedLength + text.Length) * 2);
        text.CopyTo(unquoted.AsSpan(unquotedLength));
        unquotedLength += text.Length;
    }

    private void Refill()
    {
        Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        if (end == buffer.Length - Padding) Array.Resize(ref buffer, (end * 2) + Padding);
        var read = stream.Read(buffer, end, buffer.Length - Padding - end);
        ended = read == 0;
        end += read;
    }
}
