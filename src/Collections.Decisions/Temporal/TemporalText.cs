namespace Collections.Decisions.Temporal;

/// <summary>Reads the ISO 8601 forms that FEEL allows, and nothing else.</summary>
public static class TemporalText
{
    /// <summary>[-]yyyy-mm-dd; years of more than four digits do not begin with 0.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out FeelDate date)
    {
        var reader = new TextReader(text);
        return reader.Date(out date) && reader.AtEnd;
    }

    /// <summary>hh:mm:ss[.fraction][Z | ±hh:mm[:ss] | @zone].</summary>
    public static bool TryTime(ReadOnlySpan<char> text, out FeelTime time)
    {
        var reader = new TextReader(text);
        return reader.Time(out time) && reader.AtEnd;
    }

    /// <summary>date T time; a date alone is midnight, local.</summary>
    public static bool TryDateTime(ReadOnlySpan<char> text, out FeelDateTime dateTime)
    {
        dateTime = default;
        var reader = new TextReader(text);
        if (!reader.Date(out var date)) return false;
        var time = default(FeelTime);
        if (!reader.AtEnd && !(reader.Take('T') && reader.Time(out time) && reader.AtEnd)) return false;
        dateTime = new(date, time);
        return true;
    }

    /// <summary>Digits, signs and separators taken one after another.</summary>
    private ref struct TextReader(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int at;

        public readonly bool AtEnd => at == text.Length;

        public bool Take(char expected)
        {
            if (at >= text.Length || text[at] != expected) return false;
            at++;
            return true;
        }

        public bool Date(out FeelDate date)
        {
            date = default;
            var sign = Take('-') ? -1 : 1;
            var start = at;
            if (!Number(4, 9, out var year) || at - start > 4 && text[start] == '0') return false;
            return Take('-') && Number(2, 2, out var month) && Take('-') && Number(2, 2, out var day)
                && FeelDate.TryCreate(sign * year, month, day, out date);
        }

        public bool Time(out FeelTime time)
        {
            time = default;
            if (!(Number(2, 2, out var hour) && Take(':') && Number(2, 2, out var minute) && Take(':') && Number(2, 2, out var second)))
                return false;
            var fraction = 0L;
            if (Take('.') && !Fraction(out fraction)) return false;
            return Zone(out var zone) && FeelTime.TryCreate(hour, minute, second, fraction, zone, out time);
        }

        private bool Zone(out FeelZone? zone)
        {
            zone = null;
            if (AtEnd) return true;
            if (Take('Z') || Take('z')) zone = FeelZone.Utc;
            else if (Take('@')) zone = FeelZone.OfName(Rest());
            else if (Take('+')) zone = Offset(1);
            else if (Take('-')) zone = Offset(-1);
            return zone is not null;
        }

        private FeelZone? Offset(int sign)
        {
            if (!(Number(2, 2, out var hours) && Take(':') && Number(2, 2, out var minutes)) || minutes > 59) return null;
            var seconds = 0L;
            if (Take(':') && (!Number(2, 2, out seconds) || seconds > 59)) return null;
            return FeelZone.OfOffset(sign * (hours * 3600 + minutes * 60 + seconds));
        }

        private string Rest()
        {
            var rest = text[at..].ToString();
            at = text.Length;
            return rest;
        }

        // Digits beyond nanoseconds are dropped.
        private bool Fraction(out long nanoseconds)
        {
            nanoseconds = 0;
            var unit = FeelTime.Second;
            var start = at;
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            {
                unit /= 10;
                nanoseconds += unit * (text[at] - '0');
            }
            return at > start;
        }

        private bool Number(int fewest, int most, out long value)
        {
            value = 0;
            var start = at;
            for (; at < text.Length && at - start < most && char.IsAsciiDigit(text[at]); at++) value = value * 10 + (text[at] - '0');
            return at - start >= fewest;
        }
    }
}
