using System.Globalization;

namespace Collections.Intake.Generation;

/// <summary>Rows on their way to a stream, written field by field without strings.</summary>
public sealed class RowBuffer(Stream stream)
{
    private const int FlushAt = 1 << 20;
    private readonly byte[] bytes = new byte[FlushAt + (64 << 10)];
    private int length;
    private int fields;

    /// <summary>Adds a field of fixed bytes.</summary>
    public void Text(ReadOnlySpan<byte> text)
    {
        Separate();
        text.CopyTo(bytes.AsSpan(length));
        length += text.Length;
    }

    /// <summary>Adds a field of a prefix, a number with leading zeros, and a suffix.</summary>
    public void Numbered(ReadOnlySpan<byte> prefix, long number, int digits, ReadOnlySpan<byte> suffix)
    {
        Text(prefix);
        Digits(number, digits);
        suffix.CopyTo(bytes.AsSpan(length));
        length += suffix.Length;
    }

    /// <summary>Adds a whole number.</summary>
    public void Number(long number)
    {
        Separate();
        number.TryFormat(bytes.AsSpan(length), out var written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>Adds an amount with two decimals.</summary>
    public void Amount(long hundredths)
    {
        Number(hundredths / 100);
        bytes[length++] = (byte)'.';
        Digits(hundredths % 100, 2);
    }

    /// <summary>Adds a date as yyyy-MM-dd.</summary>
    public void Date(DateOnly date)
    {
        Separate();
        Digits(date.Year, 4);
        bytes[length++] = (byte)'-';
        Digits(date.Month, 2);
        bytes[length++] = (byte)'-';
        Digits(date.Day, 2);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        bytes[length++] = (byte)'\n';
        fields = 0;
        if (length >= FlushAt) Flush();
    }

    /// <summary>Writes what has gathered.</summary>
    public void Flush()
    {
        stream.Write(bytes, 0, length);
        length = 0;
    }

    private void Separate()
    {
        if (fields++ > 0) bytes[length++] = (byte)',';
    }

    private void Digits(long number, int digits)
    {
        for (var i = digits - 1; i >= 0; i--, number /= 10) bytes[length + i] = (byte)('0' + (number % 10));
        length += digits;
    }
}
