#include "model/storage/json_text.h"

#include "model/storage/characters.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace mailbilan {
namespace {

// One container that is still open while its contents arrive.
struct Open {
    Node node;
    std::set<std::string, std::less<>> keys;
    bool drop = false; // the value of a duplicate key is read and left out
};

// Builds the tree from the events of the parser, never deeper or wider than the limits. The parser tells no
// offsets but that of an error: each token starts at the first byte after the last one that is no separator.
class TreeBuilder {
public:
    TreeBuilder(std::string_view text, const Places& places, FindingList& findings)
        : text_(text), places_(places), findings_(findings) {}

    std::optional<Node> root;

    bool null() { return scalar(Node::Kind::Null, word(4)); }
    bool boolean(bool value) { return scalar(Node::Kind::Boolean, word(value ? 4 : 5)); }
    bool number_integer(std::int64_t) { return number(); }
    bool number_unsigned(std::uint64_t) { return number(); }
    bool number_float(double, const std::string&) { return number(); }
    bool string(std::string& value) {
        const std::size_t start = skipString();
        if (countCharacters(value) > JsonLimits::characters) {
            report("json.text_length", start, {std::to_string(JsonLimits::characters)});
            value.clear();
        }
        return finish({Node::Kind::String, start, value, {}, {}});
    }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Node::Kind::Object); }
    bool start_array(std::size_t) { return open(Node::Kind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name);
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& error);

private:
    std::size_t tokenStart();
    std::size_t word(std::size_t length) {
        const std::size_t start = tokenStart();
        end_ = start + length;
        return start;
    }
    std::size_t skipString();
    bool number();
    bool scalar(Node::Kind kind, std::size_t start) {
        return finish({kind, start, std::string(text_.substr(start, end_ - start)), {}, {}});
    }
    bool open(Node::Kind kind);
    bool close();
    bool finish(Node node);
    std::string restOfLine(std::size_t offset) const;
    std::string pointer() const;
    void report(std::string_view code, std::size_t offset, std::vector<std::string> arguments,
                std::string_view below = {});

    std::string_view text_;
    const Places& places_;
    FindingList& findings_;
    std::vector<Open> open_;
    std::size_t end_ = 0; // of the last token
    std::size_t values_ = 0;
};

std::size_t TreeBuilder::tokenStart() {
    const std::size_t start = text_.find_first_not_of(" \t\r\n,:", end_);
    return start == std::string_view::npos ? text_.size() : start;
}

std::size_t TreeBuilder::skipString() {
    const std::size_t start = tokenStart();
    end_ = start + 1;
    while (end_ < text_.size() && text_[end_] != '"')
        end_ += text_[end_] == '\\' ? 2 : 1;
    ++end_;
    return start;
}

// The token itself: the parser's own text of it depends on the locale's decimal point.
bool TreeBuilder::number() {
    const std::size_t start = tokenStart();
    end_ = std::min(text_.find_first_not_of("+-.0123456789eE", start), text_.size());
    return scalar(Node::Kind::Number, start);
}

bool TreeBuilder::open(Node::Kind kind) {
    const std::size_t start = word(1);
    if (open_.size() >= JsonLimits::depth) {
        report("json.depth", start, {std::to_string(JsonLimits::depth)});
        return false;
    }
    open_.push_back({{kind, start, {}, {}, {}}, {}, false});
    return true;
}

bool TreeBuilder::close() {
    word(1);
    Node node = std::move(open_.back().node);
    open_.pop_back();
    return finish(std::move(node));
}

bool TreeBuilder::finish(Node node) {
    const std::size_t start = node.offset;
    if (++values_ > JsonLimits::values) {
        report("json.values", start, {std::to_string(JsonLimits::values)});
        return false;
    }
    if (open_.empty()) {
        root = std::move(node);
        return true;
    }
    Open& parent = open_.back();
    if (std::exchange(parent.drop, false)) {
        return true;
    }
    parent.node.items.push_back(std::move(node));
    if (parent.node.items.size() > JsonLimits::entries) {
        report("json.entries", start, {std::to_string(JsonLimits::entries)});
        return false;
    }
    return true;
}

bool TreeBuilder::key(std::string& name) {
    const std::size_t start = skipString();
    Open& object = open_.back();
    if (countCharacters(name) > JsonLimits::keyCharacters) {
        report("json.key_length", start, {std::to_string(JsonLimits::keyCharacters)});
        object.drop = true;
    } else if (!object.keys.insert(name).second) {
        report("json.duplicate_key", start, {name}, '/' + escapedToken(name));
        object.drop = true;
    } else {
        object.node.keys.push_back(name);
    }
    return !findings_.full();
}

bool TreeBuilder::parse_error(std::size_t position, const std::string& token,
                              const nlohmann::detail::exception& error) {
    constexpr int outOfRange = 406; // nlohmann: a number that is no finite double
    const std::size_t offset = position > 0 ? position - 1 : 0;
    if (error.id == outOfRange)
        report("json.number", tokenStart(), {token});
    else if (offset >= text_.size())
        report("json.end", text_.size(), {});
    else
        report("json.syntax", offset, {restOfLine(offset)});
    return false;
}

// What stands where the parser stopped, for the message.
std::string TreeBuilder::restOfLine(std::size_t offset) const {
    while (offset > 0 && (static_cast<unsigned char>(text_[offset]) & 0xC0) == 0x80)
        --offset; // to the start of a character
    const std::string_view rest = text_.substr(offset, text_.find_first_of("\r\n", offset) - offset);
    return std::string(rest.empty() ? text_.substr(offset, 1) : rest.substr(0, 400));
}

std::string TreeBuilder::pointer() const {
    std::string pointer;
    for (const Open& open : open_) {
        const Node& node = open.node;
        const bool inObject = node.isObject();
        if (inObject && node.keys.size() == node.items.size())
            break; // between two members
        pointer += '/' + (inObject ? escapedToken(node.keys.back()) : std::to_string(node.items.size()));
    }
    return pointer;
}

void TreeBuilder::report(std::string_view code, std::size_t offset, std::vector<std::string> arguments,
                         std::string_view below) {
    Finding finding{std::string(code), Severity::Error, pointer().append(below), 0, 0, {}};
    for (const std::string& argument : arguments)
        finding.arguments.push_back(shortened(argument));
    places_.set(finding, std::min(offset, text_.size()));
    findings_.take(std::move(finding));
}

} // namespace

Places::Places(std::string_view text) : text_(text), lineStarts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool carriageReturn = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || carriageReturn)
            lineStarts_.push_back(i + 1);
    }
}

void Places::set(Finding& finding, std::size_t offset) const {
    const auto next = std::upper_bound(lineStarts_.begin(), lineStarts_.end(), offset);
    finding.line = static_cast<int>(next - lineStarts_.begin());
    const std::size_t start = *std::prev(next);
    finding.column = static_cast<int>(countCharacters(text_.substr(start, offset - start))) + 1;
}

std::optional<Node> parseJson(std::string_view text, const Places& places, FindingList& findings) {
    TreeBuilder builder(text, places, findings);
    const bool complete = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return complete ? std::move(builder.root) : std::nullopt;
}

} // namespace mailbilan
