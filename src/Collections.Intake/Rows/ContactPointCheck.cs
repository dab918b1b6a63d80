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
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if ((uint)(text[i] - '0') <= 9) digits++;
            else if (!PhoneCharacters.Contains(text[i]) || (text[i] == (byte)'+' && i > 0)) return false;
        }
        return digits is >= FewestDigits and <= MostDigits;
    }
}
