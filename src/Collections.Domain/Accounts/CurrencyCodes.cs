using System.Collections.Frozen;

namespace Collections.Domain.Accounts;

/// <summary>
/// The active codes of ISO 4217 that a debt can be denominated in: currencies, and the units of account of Latin
/// America (CLF, COU, MXV, UYI, UYW; UVA is Argentina's, outside the standard). Precious metals, test codes and
/// XXX are left out.
/// </summary>
public static class CurrencyCodes
{
    private const string Listed =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD "
        + "CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
        + "GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW "
        + "KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN "
        + "NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD "
        + "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UVA UYI UYU "
        + "UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

    private static readonly FrozenSet<string> Known = Listed.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a listed code, in capitals.</summary>
    public static bool IsKnown(string code) => Known.Contains(code);
}
