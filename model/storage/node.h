// JSON as a tree of texts: numbers keep their token, members keep their order, every value knows its place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailbilan {

struct Node {
    enum class Kind { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    std::size_t offset = 0;        // of its first byte in the text it was read from
    std::string text;              // number token, string content, "true" or "false"
    std::vector<std::string> keys; // of an object, one for each of `items`
    std::vector<Node> items;       // elements of an array, values of an object

    static Node string(std::string_view text) { return {Kind::String, 0, std::string(text), {}, {}}; }
    static Node number(std::string_view token) { return {Kind::Number, 0, std::string(token), {}, {}}; }
    static Node boolean(bool value) { return {Kind::Boolean, 0, value ? "true" : "false", {}, {}}; }
    static Node array() { return {Kind::Array, 0, {}, {}, {}}; }
    static Node object() { return {Kind::Object, 0, {}, {}, {}}; }
    static Node member(std::string_view key, Node value) { // an object of one
        Node node = object();
        node.add(key, std::move(value));
        return node;
    }

    bool isObject() const { return kind == Kind::Object; }
    bool isArray() const { return kind == Kind::Array; }
    bool isString() const { return kind == Kind::String; }
    bool isNumber() const { return kind == Kind::Number; }

    const Node* find(std::string_view key) const; // member of an object
    Node* find(std::string_view key);
    void add(std::string_view key, Node value);
};

// A JSON pointer while walking down a tree; each Step takes itself off again.
class Path {
public:
    const std::string& pointer() const { return pointer_; }

    class Step {
    public:
        Step(Path& path, std::string_view key);
        Step(Path& path, std::size_t index) : Step(path, std::to_string(index)) {}
        ~Step() { path_.pointer_.resize(length_); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

    private:
        Path& path_;
        std::size_t length_;
    };

private:
    std::string pointer_;
};

// "a/b" -> "a~1b" and back (RFC 6901).
std::string escapedToken(std::string_view key);
// Pointer of the parent and unescaped last token.
std::pair<std::string, std::string> splitPointer(std::string_view pointer);
// The node at `pointer`, or the deepest one above it that exists.
const Node& nearest(const Node& root, std::string_view pointer);
Node* resolve(Node& root, std::string_view pointer);

// RFC 7386: members of `patch` replace, null deletes, objects are merged.
void mergePatch(Node& target, const Node& patch);

std::string compactJson(const Node& node);
// Two spaces a level, short lists and objects on one line, one trailing newline.
std::string prettyJson(const Node& node);

} // namespace mailbilan
