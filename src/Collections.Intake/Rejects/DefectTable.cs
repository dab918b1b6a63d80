using System.Collections.Frozen;

namespace Collections.Intake.Rejects;

/// <summary>Every defect by which a row is rejected: the code in the reject file and what was expected.</summary>
public static class DefectTable
{
    /// <summary>The defects in the order in which they are looked for.</summary>
    public static IReadOnlyList<Defect> All { get; } =
    [
        new(DefectCode.UnclosedQuote, "UNCLOSED_QUOTE", "a field in quotes ends with a quote within 64 KiB"),
        new(DefectCode.StrayQuote, "STRAY_QUOTE", "a quote stands only in a field that begins with one"),
        new(DefectCode.TextAfterQuote, "TEXT_AFTER_QUOTE", "a closing quote is followed by a separator or the end of the line"),
        new(DefectCode.FieldTooLong, "FIELD_TOO_LONG", "a field has at most 64 KiB"),
        new(DefectCode.RecordTooLong, "RECORD_TOO_LONG", "a line has at most 4 MiB"),
        new(DefectCode.TooFewFields, "TOO_FEW_FIELDS", "a row has as many fields as the header"),
        new(DefectCode.TooManyFields, "TOO_MANY_FIELDS", "a row has as many fields as the header, at most 4096"),
        new(DefectCode.EmptyRow, "EMPTY_ROW", "at least one field of a row holds something"),
        new(DefectCode.HeaderRepeated, "HEADER_REPEATED", "the header stands only on the first line"),
        new(DefectCode.BrokenEncoding, "BROKEN_ENCODING", "every byte sequence is a character of the file's encoding"),
        new(DefectCode.ReplacementCharacter, "REPLACEMENT_CHARACTER", "no character was lost before (U+FFFD)"),
        new(DefectCode.NulCharacter, "NUL_CHARACTER", "no zero byte in a field"),
        new(DefectCode.ControlCharacter, "CONTROL_CHARACTER", "no control character in a field"),
        new(DefectCode.LineBreakInField, "LINE_BREAK_IN_FIELD", "no line break in a field"),
        new(DefectCode.AccountMissing, "ACCOUNT_MISSING", "a row names its account"),
        new(DefectCode.CustomerMissing, "CUSTOMER_MISSING", "a row names its customer"),
        new(DefectCode.ReferenceTooLong, "REFERENCE_TOO_LONG", "a reference has at most 64 bytes"),
        new(DefectCode.ReferenceInExponentForm, "REFERENCE_IN_EXPONENT_FORM", "a reference was not turned into a rounded number"),
        new(DefectCode.ReferenceWithSpace, "REFERENCE_WITH_SPACE", "a reference holds no space"),
        new(DefectCode.DuplicateAccount, "DUPLICATE_ACCOUNT", "an account stands once in a file; all rows of one that stands more often are rejected"),
        new(DefectCode.FieldMissing, "FIELD_MISSING", "a required field holds something"),
        new(DefectCode.NullWord, "NULL_WORD", "an empty value is an empty field, not a word for nothing"),
        new(DefectCode.SpreadsheetError, "SPREADSHEET_ERROR", "a value, not the error of a spreadsheet's formula"),
        new(DefectCode.NotANumber, "NOT_A_NUMBER", "a number"),
        new(DefectCode.NotFinite, "NOT_FINITE", "a finite number"),
        new(DefectCode.WrongDecimalSeparator, "WRONG_DECIMAL_SEPARATOR", "the decimal separator that the mapping declares"),
        new(DefectCode.WrongGrouping, "WRONG_GROUPING", "thousands in groups of three, where the mapping declares a separator for them"),
        new(DefectCode.TwoSigns, "TWO_SIGNS", "at most one sign, in front"),
        new(DefectCode.CurrencySignInNumber, "CURRENCY_SIGN_IN_NUMBER", "a number without currency sign or code"),
        new(DefectCode.PercentSignInNumber, "PERCENT_SIGN_IN_NUMBER", "a number without percent sign"),
        new(DefectCode.ExponentNotAllowed, "EXPONENT_NOT_ALLOWED", "a number written out; the mapping does not admit exponents here"),
        new(DefectCode.TooManyDecimals, "TOO_MANY_DECIMALS", "no more decimal places than the fact keeps"),
        new(DefectCode.NumberTooLarge, "NUMBER_TOO_LARGE", "a number of at most 18 digits with the decimals that are kept"),
        new(DefectCode.NegativeNotAllowed, "NEGATIVE_NOT_ALLOWED", "zero or more"),
        new(DefectCode.NotADate, "NOT_A_DATE", "a date"),
        new(DefectCode.ImpossibleDate, "IMPOSSIBLE_DATE", "a date that the calendar has"),
        new(DefectCode.OtherDateFormat, "OTHER_DATE_FORMAT", "a date in the format that the mapping declares"),
        new(DefectCode.TwoDigitYear, "TWO_DIGIT_YEAR", "a year with four digits"),
        new(DefectCode.DateWithTime, "DATE_WITH_TIME", "a date without a time of day"),
        new(DefectCode.DateOutOfRange, "DATE_OUT_OF_RANGE", "a date from 1900 to 2199"),
        new(DefectCode.DateInFuture, "DATE_IN_FUTURE", "a date not after the position date"),
        new(DefectCode.NotAFlag, "NOT_A_FLAG", "yes or no, by the words that the mapping declares"),
        new(DefectCode.UnknownValue, "UNKNOWN_VALUE", "a value that the mapping's value map holds"),
        new(DefectCode.TextTooLong, "TEXT_TOO_LONG", "a text of at most 256 bytes"),
        new(DefectCode.UnknownCurrency, "UNKNOWN_CURRENCY", "a currency code of ISO 4217"),
        new(DefectCode.UnknownCustomerKind, "UNKNOWN_CUSTOMER_KIND", "natural or legal"),
        new(DefectCode.UnknownConsent, "UNKNOWN_CONSENT", "given, refused or unknown"),
        new(DefectCode.InvalidEmail, "INVALID_EMAIL", "an e-mail address: one @, a domain with a dot, no space"),
        new(DefectCode.InvalidPhone, "INVALID_PHONE", "a telephone number: 6 to 15 digits, with + ( ) - . / and spaces between"),
        new(DefectCode.DaysTooMany, "DAYS_TOO_MANY", "at most 36,525 days past due"),
        new(DefectCode.TotalBelowParts, "TOTAL_BELOW_PARTS", "a total due that is not below the sum of its parts"),
        new(DefectCode.OpenedAfterDue, "OPENED_AFTER_DUE", "an account that was opened before its oldest due date"),
        new(DefectCode.DerivationFailed, "DERIVATION_FAILED", "a value from the mapping's FEEL expression"),
        new(DefectCode.PaymentMissing, "PAYMENT_MISSING", "a row names its payment"),
        new(DefectCode.DuplicatePayment, "DUPLICATE_PAYMENT", "a payment stands once in a file; all rows of one that stands more often are rejected"),
        new(DefectCode.AmountNotPositive, "AMOUNT_NOT_POSITIVE", "an amount above zero: the state says whether money comes or goes back"),
        new(DefectCode.UnknownAccount, "UNKNOWN_ACCOUNT", "an account that the portfolio has"),
        new(DefectCode.PaymentOfOtherAccount, "PAYMENT_OF_OTHER_ACCOUNT", "the account that this payment was for before"),
        new(DefectCode.AmountDiffers, "AMOUNT_DIFFERS", "the amount that was booked: it is taken back as a whole, and paid anew"),
        new(DefectCode.AccountNotAbsent, "ACCOUNT_NOT_ABSENT", "an account that was missing from the last full file of its portfolio"),
        new(DefectCode.DuplicateRate, "DUPLICATE_RATE", "a unit and date stand once in a file; all rows of those that stand more often are rejected"),
        new(DefectCode.RateNotPositive, "RATE_NOT_POSITIVE", "a rate above zero"),
        new(DefectCode.RateOfOtherCurrency, "RATE_OF_OTHER_CURRENCY", "a rate in the home currency, in which the portfolio's rates have been said so far, of another unit"),
        new(DefectCode.ObjectMissing, "OBJECT_MISSING", "a row names its object"),
        new(DefectCode.DuplicateObject, "DUPLICATE_OBJECT", "an object stands once in a file; all rows of one that stands more often are rejected"),
        new(DefectCode.UnknownState, "UNKNOWN_STATE", "one of the states that the type of the object has"),
        new(DefectCode.UnknownCustomer, "UNKNOWN_CUSTOMER", "a customer who is known"),
        new(DefectCode.OtherCustomer, "OTHER_CUSTOMER", "an object of the same customer as before, and an account of that customer"),
        new(DefectCode.CompanyMissing, "COMPANY_MISSING", "an account or a company, where the customer owes to several companies"),
        new(DefectCode.UnknownRelation, "UNKNOWN_RELATION", "guarantor, co-debtor or legal representative"),
        new(DefectCode.DuplicateRelation, "DUPLICATE_RELATION", "a person stands once for an account; all rows of one who stands more often are rejected"),
        new(DefectCode.AccountIncomplete, "ACCOUNT_INCOMPLETE", "an account of which every row is good: the file says everybody who stands for it"),
    ];

    private static readonly FrozenDictionary<DefectCode, Defect> ByCode = All.ToFrozenDictionary(d => d.Code);

    /// <summary>The line of a defect.</summary>
    public static Defect Of(DefectCode code) => ByCode[code];
}
