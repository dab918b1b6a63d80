using System.Buffers;
using Collections.Domain.Customers;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Whether a text can be an address of its kind at all.</summary>
public static class ContactPointCheck
{
    private const int FewestDigits = 6;
    private const int MostDigits = 15;

    private static readonly SearchValues<byte> PhoneCharacters = SearchValues.Create("0123456789+()-./ "u8);

    /// <summary>What is wrong with the text, if anything.</summary>
    public static DefectCode Defect(ContactPointKind kind, ReadOnlySpan<byte> text)
    {
        if (text.Length > TextFact.MaxBytes) return DefectCode.TextTooLong;
        return kind switch
        {
            ContactPointKind.Email => IsEmail(text) ? DefectCode.None : DefectCode.InvalidEmail,
            ContactPointKind.Letter => DefectCode.None,
            _ => IsPhone(text) ? DefectCode.None : DefectCode.InvalidPhone,
        };
    }

    private static bool IsEmail(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        if (at < 1 || text.IndexOfAny(" ,;<>"u8) >= 0) return false;
        var domain = text[(at + 1)..];
        var dot = domain.LastIndexOf((byte)'.');
        return dot > 0 && dot < domain.Length - 1 && domain[0] != (byte)'.' && !domain.Contains((byte)'@') && domain.IndexOf(".."u8) < 0;
    }

    private static bool IsPhone(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAnyExcept(PhoneCharacters)) return false;
        var digits = 0;
        foreach (var b in text)
        {
            if (b is >= (byte)'0' and <= (byte)'9') digits++;
        }
        return digits is >= FewestDigits and <= MostDigits && text.LastIndexOf((byte)'+') <= 0;
    }
}
