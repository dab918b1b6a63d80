namespace Collections.Intake.Encodings;

/// <summary>The encodings in which portfolio files may come.</summary>
public enum FileEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-16, little endian.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, big endian.</summary>
    Utf16BigEndian,

    /// <summary>ISO-8859-1: Western European, without the euro sign.</summary>
    Latin1,

    /// <summary>WINDOWS-1252: as ISO-8859-1, with letters where that has control codes.</summary>
    Windows1252,
}
