using System.Buffers;
using Collections.Domain.Portfolios;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Reads the reference of an account or a customer: the bytes as they are, for leading zeros count.</summary>
public sealed class ReferenceReader(bool isAccount) : FieldReader
{
    /// <summary>The greatest length of a reference, in bytes of UTF-8.</summary>
    public const int MaxBytes = 64;

    private static readonly SearchValues<byte> MantissaCharacters = SearchValues.Create("0123456789.,"u8);

    /// <inheritdoc/>
    public override DefectCode Read(ReadOnlySpan<byte> text, PortfolioChunk chunk, int row)
    {
        if (text.IsEmpty) return isAccount ? DefectCode.AccountMissing : DefectCode.CustomerMissing;
        var defect = Check(text);
        if (defect != DefectCode.None) return defect;
        (isAccount ? chunk.AccountReferences : chunk.CustomerReferences).Set(row, text);
        return DefectCode.None;
    }

    /// <summary>What is wrong with a reference that is not empty.</summary>
    public static DefectCode Check(ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxBytes) return DefectCode.ReferenceTooLong;
        if (text.Contains((byte)' ')) return DefectCode.ReferenceWithSpace;
        return text.Contains((byte)'+') && IsExponentForm(text) ? DefectCode.ReferenceInExponentForm : DefectCode.None;
    }

    /// <summary>1.23457E+11 is what a spreadsheet leaves of a long number; which number it was cannot be told.</summary>
    private static bool IsExponentForm(ReadOnlySpan<byte> text)
    {
        var mantissa = text.IndexOf("E+"u8);
        return mantissa > 0
            && !text[..mantissa].ContainsAnyExcept(MantissaCharacters)
            && mantissa + 2 < text.Length && !text[(mantissa + 2)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}
